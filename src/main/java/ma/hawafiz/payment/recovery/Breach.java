package ma.hawafiz.payment.recovery;

/** For what breach a company returns what it was paid; {@code breachSource.CODE} in the messages cites the text. */
public enum Breach {
    /** What the company declared was not true. */
    FALSE_DECLARATION,
    /** The activity, or its share of exports, was not kept as long as it had to be. */
    ACTIVITY_NOT_KEPT,
    /** Payroll corrected later shows that a job was not held as long as the bonus asks. */
    STABILITY_ANNULLED,
    /** The same benefit was paid twice. */
    PAID_TWICE
}
