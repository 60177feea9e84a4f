package ma.hawafiz.law.trace;

import ma.hawafiz.law.money.Dirham;

/**
 * What one line comes to, in centimes, without its reasons. Filled anew for each line, so that a whole sector is weighed
 * without creating anything; a line that is explained takes its amounts from here too.
 */
public final class LineAmounts {
    private Outcome outcome = Outcome.UNKNOWN;
    private long computed;
    private long capped;
    private long payable;
    private long conditional;

    /**
     * @param computed before the cap
     * @param capped after it
     * @param line what the line's own conditions come to
     */
    public void set(long computed, long capped, Outcome company, Standing line) {
        this.outcome = line.outcome();
        this.computed = computed;
        this.capped = capped;
        this.payable = company == Outcome.MET && line == Standing.MET ? capped : 0;
        this.conditional = company == Outcome.MET && line == Standing.AWAITS_TIME ? capped : 0;
    }

    public Outcome outcome() {
        return outcome;
    }

    public long computed() {
        return computed;
    }

    public long capped() {
        return capped;
    }

    public long payable() {
        return payable;
    }

    public long conditional() {
        return conditional;
    }

    public Amounts amounts() {
        return new Amounts(new Dirham(computed), new Dirham(capped), new Dirham(payable), new Dirham(conditional));
    }

    /** The sum of lines, each already rounded; {@link ArithmeticException} beyond exact sums. */
    public static final class Sum {
        private long computed;
        private long capped;
        private long payable;
        private long conditional;

        public void add(LineAmounts line) {
            computed = Math.addExact(computed, line.computed);
            capped = Math.addExact(capped, line.capped);
            payable = Math.addExact(payable, line.payable);
            conditional = Math.addExact(conditional, line.conditional);
        }

        public Amounts amounts() {
            return new Amounts(new Dirham(computed), new Dirham(capped), new Dirham(payable), new Dirham(conditional));
        }
    }
}
