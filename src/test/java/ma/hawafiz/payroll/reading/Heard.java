package ma.hawafiz.payroll.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whoever reads a payroll file, and what it heard. */
final class Heard implements Reading {
    static final LocalDate TODAY = LocalDate.of(2027, 3, 31);
    static final Set<String> SITES = Set.of("S1", "S2");

    private final List<PayrollLine> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    static Heard of(FileKind kind, Path file) throws IOException {
        Heard heard = new Heard();
        heard.read(kind, file);
        return heard;
    }

    List<PayrollLine> lines() {
        return lines;
    }

    List<Fault> faults() {
        return faults;
    }

    List<String> codes() {
        return faults.stream().map(Fault::code).toList();
    }

    private void read(FileKind kind, Path file) throws IOException {
        try (Table table = Table.open(kind, file)) {
            if (!table.next()) {
                throw new Unreadable(Fault.of(1, null, null, "file.empty"));
            }
            Columns columns = Columns.ours(table.cells());
            faults.addAll(columns.faults());
            if (faults.isEmpty()) {
                new PayrollTable(SITES, TODAY, this, (line, employed) -> lines.add(line)).read(table, columns);
            }
        } catch (Unreadable broken) {
            fault(broken.fault());
        }
    }

    @Override
    public void fault(Fault fault) {
        faults.add(fault);
    }

    @Override
    public void reached(long line, long bytes) {}
}
