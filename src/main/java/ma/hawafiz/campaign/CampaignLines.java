package ma.hawafiz.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.law.Campaign;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.trace.LineAmounts;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.platform.storage.BinaryCopyWriter;
import org.jspecify.annotations.Nullable;

/** Writes the lines of a slice as they are weighed: one row per employment and exercice, the three measures side by side. */
final class CampaignLines implements Campaign.Ledger {
    static final String COLUMNS =
            "air_computed, pae_computed, pae_capped, paf_computed, paf_capped, employment_id, slice, exercice, air, pae, paf";
    private static final int COLUMN_COUNT = 11;

    private final BinaryCopyWriter out;
    private final int slice;
    private final int first;
    private final SliceTotals totals;
    private @Nullable UUID[] employments = new UUID[0];
    private long airComputed;
    private char air;
    private long paeComputed;
    private long paeCapped;
    private char pae;
    private int rows;

    CampaignLines(BinaryCopyWriter out, int slice, int first, SliceTotals totals) {
        this.out = out;
        this.slice = slice;
        this.first = first;
        this.totals = totals;
    }

    /** Whose lines are entered next, exercice by exercice. */
    void of(@Nullable UUID[] employments) {
        this.employments = employments;
    }

    @Override
    public void enter(int exercice, Measure measure, LineAmounts line) {
        switch (measure) {
            case AIR -> {
                totals.add(exercice, 0, line);
                airComputed = line.computed();
                air = letter(line);
            }
            case PAE -> {
                totals.add(exercice, 1, line);
                paeComputed = line.computed();
                paeCapped = line.capped();
                pae = letter(line);
            }
            case PAF -> {
                totals.add(exercice, 2, line);
                write(exercice, line);
            }
            case AIS -> throw new IllegalArgumentException("AIS is of the company, not of its employees");
        }
    }

    private void write(int exercice, LineAmounts paf) {
        try {
            out.row(COLUMN_COUNT)
                    .int8(airComputed)
                    .int8(paeComputed)
                    .int8(paeCapped)
                    .int8(paf.computed())
                    .int8(paf.capped())
                    .uuid(Objects.requireNonNull(employments[exercice - first]))
                    .int4(slice)
                    .int2(exercice)
                    .letter(air)
                    .letter(pae)
                    .letter(letter(paf));
            rows++;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What campaign_result reads the outcome and the amounts due from. */
    private static char letter(LineAmounts line) {
        if (line.payable() != 0) {
            return 'P';
        }
        if (line.conditional() != 0) {
            return 'C';
        }
        return line.outcome() == Outcome.MET ? 'M' : line.outcome() == Outcome.NOT_MET ? 'N' : 'U';
    }

    int rows() {
        return rows;
    }
}
