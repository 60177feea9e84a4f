package ma.hawafiz.payroll.reading.ebds;

import java.util.List;

/** What the lines of one kind add up to. A sum to which an unreadable field belongs is nobody's measure, and is not compared. */
final class EbdsSums {
    private static final List<EbdsField> COMPARED = List.of(
            EbdsField.HEADCOUNT,
            EbdsField.CHILDREN,
            EbdsField.ALLOWANCE_DUE,
            EbdsField.ALLOWANCE_DEDUCTED,
            EbdsField.ALLOWANCE_NET,
            EbdsField.INSURED_SUM,
            EbdsField.ALLOWANCE_RETURNED,
            EbdsField.DAYS,
            EbdsField.PAY,
            EbdsField.CAPPED_PAY,
            EbdsField.CONTROL);

    private final long[] sums = new long[EbdsField.values().length];
    private final boolean[] spoilt = new boolean[sums.length];

    void add(EbdsField field, long value) {
        if (value < 0 || value == Long.MAX_VALUE) {
            spoilt[field.ordinal()] = true;
        } else {
            sums[field.ordinal()] += value;
        }
    }

    /** A line that belongs to the sums cannot be read at all. */
    void spoil() {
        COMPARED.forEach(this::spoil);
    }

    void spoil(EbdsField field) {
        spoilt[field.ordinal()] = true;
    }

    EbdsSums plus(EbdsSums others) {
        EbdsSums both = new EbdsSums();
        for (int i = 0; i < sums.length; i++) {
            both.sums[i] = sums[i] + others.sums[i];
            both.spoilt[i] = spoilt[i] || others.spoilt[i];
        }
        return both;
    }

    long of(EbdsField field) {
        return sums[field.ordinal()];
    }

    /** Tells each total of the record that is not this sum, with the value that would be right. */
    void compare(EbdsCells totals) {
        for (EbdsField field : COMPARED) {
            if (totals.record().has(field)) {
                long declared = totals.number(field);
                if (declared >= 0 && !spoilt[field.ordinal()] && declared != of(field)) {
                    totals.refuse(field, "ebds.total", totals.written(field, of(field)));
                }
            }
        }
    }
}
