package ma.hawafiz.bench;

import ma.hawafiz.law.Campaign;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.trace.LineAmounts;

/** Computed and payable centimes of AIR, PAE and PAF, exercice after exercice: what both sides must come to. */
final class Totals implements Campaign.Ledger {
    static final int PER_YEAR = 6;

    private final long[] sums = new long[(Sector.LAST_EXERCICE - Sector.FIRST_EXERCICE + 1) * PER_YEAR];

    @Override
    public void enter(int exercice, Measure measure, LineAmounts amounts) {
        int at = (exercice - Sector.FIRST_EXERCICE) * PER_YEAR
                + switch (measure) {
                    case AIR -> 0;
                    case PAE -> 2;
                    case PAF -> 4;
                    case AIS -> throw new IllegalArgumentException("AIS is not of employees");
                };
        sums[at] += amounts.computed();
        sums[at + 1] += amounts.payable();
    }

    long[] sums() {
        return sums;
    }
}
