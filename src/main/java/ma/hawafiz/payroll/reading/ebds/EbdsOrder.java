package ma.hawafiz.payroll.reading.ebds;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import ma.hawafiz.payroll.reading.Fault;
import org.jspecify.annotations.Nullable;

/** Which record may follow which, how often each stands, and which must not be missing. */
final class EbdsOrder {
    private final Consumer<Fault> faults;
    private final Set<EbdsRecord> seen = EnumSet.noneOf(EbdsRecord.class);
    private EbdsRecord last = EbdsRecord.FILE;
    private char series = 'B';

    EbdsOrder(Consumer<Fault> faults) {
        this.faults = faults;
    }

    /** {@code A} or {@code B}, as the first record says. */
    char series() {
        return series;
    }

    void follows(EbdsRecord record, String line, long number) {
        if (seen.isEmpty()) {
            series = line.charAt(0);
        } else if (line.charAt(0) != series) {
            refuse(number, line.substring(0, 3), "ebds.series", series + "…");
        }
        if (record.single() && seen.contains(record)) {
            refuse(number, record.type(series), "ebds.recordTwice", record.type(series));
        } else if (record.compareTo(last) < 0) {
            refuse(number, record.type(series), "ebds.order", record.type(series), last.type(series));
        } else {
            last = record;
        }
        seen.add(record);
    }

    void end(long lastLine) {
        List<EbdsRecord> expected = series == 'A' ? EbdsRecord.SERIES_A : EbdsRecord.SERIES_B;
        for (EbdsRecord record : expected) {
            // A firm may have nobody but entrants; a file without any says so by a blank B04.
            if (!seen.contains(record) && record != EbdsRecord.KNOWN) {
                refuse(lastLine, null, "ebds.recordMissing", record.type(series));
            }
        }
    }

    private void refuse(long line, @Nullable String value, String code, Object... figures) {
        faults.accept(Fault.of(line, EbdsField.TYPE.place(), value, code, figures));
    }
}
