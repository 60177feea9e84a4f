package ma.hawafiz.payroll.reading;

import java.io.IOException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The portal's payroll file, read line by line: whoever asked hears of each sound line as long as nothing is wrong, and of
 * everything that is. Nothing is held that grows with the lines, only a little for each employment.
 */
public final class PayrollTable {
    private static final int LINES_BETWEEN_WORDS = 1 << 12;

    private final Set<String> sites;
    private final LocalDate today;
    private final Faults reading;
    private final Sound sound;

    /** Who takes the lines; a file in which anything is wrong is not to be used at all. */
    public interface Sound {
        void line(PayrollLine line, Employed employed) throws IOException;
    }

    /** What a file without fault holds; months counted from year 0. */
    public record Content(int lines, int employments, int months, int firstMonth, int lastMonth) {}

    /**
     * @param sites the codes of the sites the company has declared
     * @param today nothing dated later is accepted
     */
    public PayrollTable(Set<String> sites, LocalDate today, Reading reading, Sound sound) {
        this.sites = Set.copyOf(sites);
        this.today = today;
        this.reading = new Faults(reading);
        this.sound = sound;
    }

    /**
     * Reads what follows the header line.
     *
     * @return null where anything is wrong
     */
    public @Nullable Content read(Table table, Columns columns) throws IOException {
        LineReader lines = new LineReader(table, columns, sites, today, reading);
        Employments employments = new Employments(columns, reading);
        BitSet months = new BitSet();
        int count = 0;
        try {
            while (table.next()) {
                PayrollLine line = lines.read();
                count++;
                if (line != null) {
                    Employed employed = employments.of(line);
                    if (employments.count() > Employments.MOST) {
                        throw new Unreadable(
                                Fault.of(table.line(), null, null, "file.tooManyEmployments", Employments.MOST));
                    }
                    months.set(line.pay().month().index());
                    if (!reading.any) {
                        sound.line(line, employed);
                    }
                }
                if (count % LINES_BETWEEN_WORDS == 0) {
                    reading.reached(table.line(), table.bytes());
                }
            }
            if (count == 0) {
                reading.fault(Fault.of(2, null, null, "file.noLines"));
            }
        } catch (Unreadable broken) {
            reading.fault(broken.fault());
        }
        reading.reached(table.line(), table.bytes());
        return reading.any
                ? null
                : new Content(
                        count, employments.count(), months.cardinality(), months.nextSetBit(0), months.length() - 1);
    }

    /** Knows whether there was a fault. */
    private static final class Faults implements Reading {
        private final Reading told;
        private boolean any;

        Faults(Reading told) {
            this.told = told;
        }

        @Override
        public void fault(Fault fault) {
            any = true;
            told.fault(fault);
        }

        @Override
        public void reached(long line, long bytes) {
            told.reached(line, bytes);
        }
    }
}
