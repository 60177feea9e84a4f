package ma.hawafiz.payroll.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.DeclaredFacts.DeclaredSite;
import ma.hawafiz.payroll.PayrollImports.ChosenColumns;
import ma.hawafiz.payroll.PayrollLoad;
import ma.hawafiz.payroll.PayrollStore;
import ma.hawafiz.payroll.reading.Columns;
import ma.hawafiz.payroll.reading.Fault;
import ma.hawafiz.payroll.reading.FileKind;
import ma.hawafiz.payroll.reading.PayrollTable;
import ma.hawafiz.payroll.reading.Reading;
import ma.hawafiz.payroll.reading.Table;
import ma.hawafiz.payroll.reading.Unreadable;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** The portal's own payroll file, as CSV or workbook: with its own headers, or with those a mapping was chosen for. */
@ApplicationScoped
class TableSource implements FileSource {
    private final Companies companies;
    private final PayrollMappings mappings;
    private final PayrollStore store;
    private final PortalClock clock;

    TableSource(Companies companies, PayrollMappings mappings, PayrollStore store, PortalClock clock) {
        this.companies = companies;
        this.mappings = mappings;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public boolean reads(FileKind kind) {
        return kind == FileKind.PAYROLL_CSV || kind == FileKind.PAYROLL_XLSX;
    }

    @Override
    public Result read(Asked asked, Reading reading, Loading loading) throws IOException {
        Optional<UUID> mapping = Optional.empty();
        ChosenColumns by = null;
        try (Table table = Table.open(asked.kind(), asked.file())) {
            if (!table.next() || table.cells().isEmpty()) {
                throw new Unreadable(Fault.of(1, null, null, "file.empty"));
            }
            List<String> headers = table.cells();
            Columns columns = Columns.ours(headers);
            if (!columns.known()) {
                Optional<PayrollMapping> chosen = mappings.of(asked.companyId(), headers);
                if (chosen.isEmpty()) {
                    return new ColumnsAsked(layout(headers, table));
                }
                by = chosen.get().chosen();
                mapping = Optional.of(by.mapping());
                columns = chosen.get().of(headers);
            }
            List<Fault> faults = columns.faultsOfChoice();
            faults.forEach(reading::fault);
            return faults.isEmpty() && load(asked.companyId(), table, new Read(columns, by), reading, loading)
                    ? new Loaded(mapping)
                    : new Refused(mapping);
        } catch (Unreadable broken) {
            reading.fault(broken.fault());
            return new Refused(mapping);
        }
    }

    /** @param by what was chosen for the columns; null where their headers say it */
    private record Read(Columns columns, @Nullable ChosenColumns by) {}

    private boolean load(UUID companyId, Table table, Read read, Reading reading, Loading loading) throws IOException {
        Set<String> sites = companies.facts(companyId).facts().sites().stream()
                .map(DeclaredSite::id)
                .collect(Collectors.toSet());
        try (PayrollLoad load = store.load(companyId)) {
            PayrollTable.Content content =
                    new PayrollTable(sites, clock.today(), reading, load).read(table, read.columns());
            load.received();
            if (content != null) {
                loading.accept(content, read.by(), load::finish);
            }
            return content != null;
        }
    }

    private static Layout layout(List<String> headers, Table table) throws IOException, Unreadable {
        List<List<String>> lines = new ArrayList<>();
        while (lines.size() < Layout.VALUES && table.next()) {
            lines.add(table.cells());
        }
        List<Layout.Column> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            int position = i;
            columns.add(new Layout.Column(
                    headers.get(i),
                    lines.stream()
                            .map(line -> position < line.size() ? line.get(position) : "")
                            .toList()));
        }
        return new Layout(columns);
    }
}
