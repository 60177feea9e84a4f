package ma.hawafiz.payroll.reading.ebds;

import static ma.hawafiz.payroll.reading.ebds.EbdsField.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The records of an e-BDS file in their order, and what stands where in each. The pre-filled file that the CNSS hands out
 * (series A) has the first four, the declaration (series B) all.
 */
enum EbdsRecord {
    FILE("00", true, new Object[][] {{TYPE, 3}, {TRANSFER, 14}, {CATEGORY, 2}, {FILLER, 241}}),
    DECLARATION("01", true, new Object[][] {
        {TYPE, 3},
        {EMPLOYER, 7},
        {PERIOD, 6},
        {NAME, 40},
        {ACTIVITY, 40},
        {ADDRESS, 120},
        {TOWN, 20},
        {POSTCODE, 6},
        {AGENCY, 2},
        {ISSUED, 8},
        {DUE, 8}
    }),
    KNOWN("02", false, new Object[][] {
        {TYPE, 3},
        {EMPLOYER, 7},
        {PERIOD, 6},
        {INSURED, 9},
        {NAME, 60},
        {CHILDREN, 2},
        {ALLOWANCE_DUE, 6},
        {ALLOWANCE_DEDUCTED, 6},
        {ALLOWANCE_NET, 6},
        {ALLOWANCE_RETURNED, 6},
        {DAYS, 2},
        {PAY, 13},
        {CAPPED_PAY, 9},
        {SITUATION, 2},
        {CONTROL, 19},
        {FILLER, 104}
    }),
    KNOWN_TOTALS("03", true, new Object[][] {
        {TYPE, 3},
        {EMPLOYER, 7},
        {PERIOD, 6},
        {HEADCOUNT, 6},
        {CHILDREN, 6},
        {ALLOWANCE_DUE, 12},
        {ALLOWANCE_DEDUCTED, 12},
        {ALLOWANCE_NET, 12},
        {INSURED_SUM, 15},
        {ALLOWANCE_RETURNED, 12},
        {DAYS, 6},
        {PAY, 15},
        {CAPPED_PAY, 13},
        {CONTROL, 19},
        {FILLER, 116}
    }),
    ENTRANT("04", false, new Object[][] {
        {TYPE, 3},
        {EMPLOYER, 7},
        {PERIOD, 6},
        {INSURED, 9},
        {NAME, 60},
        {CIN, 8},
        {DAYS, 2},
        {PAY, 13},
        {CAPPED_PAY, 9},
        {CONTROL, 19},
        {FILLER, 124}
    }),
    ENTRANT_TOTALS("05", true, totals()),
    GRAND_TOTALS("06", true, totals());

    static final int LENGTH = 260;
    static final List<EbdsRecord> SERIES_A = List.of(FILE, DECLARATION, KNOWN, KNOWN_TOTALS);
    static final List<EbdsRecord> SERIES_B = List.of(values());

    private final String number;
    private final boolean single;
    private final Map<EbdsField, Span> spans = new EnumMap<>(EbdsField.class);

    record Span(int from, int to) {
        int width() {
            return to - from;
        }
    }

    EbdsRecord(String number, boolean single, Object[][] fields) {
        this.number = number;
        this.single = single;
        int from = 0;
        for (Object[] field : fields) {
            int to = from + (Integer) field[1];
            spans.put((EbdsField) field[0], new Span(from, to));
            from = to;
        }
    }

    private static Object[][] totals() {
        return new Object[][] {
            {TYPE, 3},
            {EMPLOYER, 7},
            {PERIOD, 6},
            {HEADCOUNT, 6},
            {INSURED_SUM, 15},
            {DAYS, 6},
            {PAY, 15},
            {CAPPED_PAY, 13},
            {CONTROL, 19},
            {FILLER, 170}
        };
    }

    /** The record a line is by its first three characters, if the series has such. */
    static @Nullable EbdsRecord of(String line) {
        if (line.length() < 3) {
            return null;
        }
        for (EbdsRecord record : line.charAt(0) == 'A' ? SERIES_A : SERIES_B) {
            if ((line.charAt(0) == 'A' || line.charAt(0) == 'B') && line.startsWith(record.number, 1)) {
                return record;
            }
        }
        return null;
    }

    /** Such as {@code B02}. */
    String type(char series) {
        return series + number;
    }

    boolean single() {
        return single;
    }

    boolean has(EbdsField field) {
        return spans.containsKey(field);
    }

    Span span(EbdsField field) {
        return Objects.requireNonNull(spans.get(field), "no such field in this record");
    }
}
