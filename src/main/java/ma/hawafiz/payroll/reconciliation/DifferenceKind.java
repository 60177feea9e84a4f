package ma.hawafiz.payroll.reconciliation;

/** In what the payroll and another source differ, and what may be done about it here. */
public enum DifferenceKind {
    /** Paid days in the payroll, and nothing in the e-BDS of that month. */
    MONTH_ONLY_IN_PAYROLL(false),
    /** Days or pay in the e-BDS, and no such month in the payroll. */
    MONTH_ONLY_IN_EBDS(true),
    DAYS(true),
    PAY(true),
    SITUATION(true),
    /** The e-BDS says that the person left; the payroll knows nothing of it. */
    EXIT(false),
    YEAR_ONLY_IN_PAYROLL(false),
    YEAR_ONLY_IN_9421(false),
    YEAR_RBI(false),
    YEAR_IR(false);

    private final boolean takeable;

    DifferenceKind(boolean takeable) {
        this.takeable = takeable;
    }

    /**
     * Whether what the source says can be taken into the payroll as it is: the others want a corrected file, since they
     * leave open which month, or which day.
     */
    public boolean takeable() {
        return takeable;
    }
}
