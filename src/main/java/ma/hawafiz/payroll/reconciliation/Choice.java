package ma.hawafiz.payroll.reconciliation;

/** What somebody decided on a difference. */
public enum Choice {
    /** The payroll stands, for the reason given. */
    KEEP,
    /** What the other source says goes into the payroll, as a new version of the month. */
    TAKE
}
