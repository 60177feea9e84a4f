package ma.hawafiz.payroll.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.payroll.AnnualReturnStore;
import ma.hawafiz.payroll.reading.FileKind;
import ma.hawafiz.payroll.reading.PayrollTable.Content;
import ma.hawafiz.payroll.reading.Reading;
import ma.hawafiz.payroll.reading.Sender;
import ma.hawafiz.payroll.reading.annual.AnnualReturn;
import ma.hawafiz.payroll.reading.annual.AnnualReturnReader;

/** The annual salaries return to the DGI. */
@ApplicationScoped
class AnnualReturnSource implements FileSource {
    private static final int MONTHS = 12;

    private final Senders senders;
    private final AnnualReturnStore store;

    AnnualReturnSource(Senders senders, AnnualReturnStore store) {
        this.senders = senders;
        this.store = store;
    }

    @Override
    public boolean reads(FileKind kind) {
        return kind == FileKind.ETAT_9421;
    }

    @Override
    public Result read(Asked asked, Reading reading, Loading loading) throws IOException {
        // Asked before the load begins: from then on its connection is taken.
        Sender sender = senders.of(asked.companyId());
        try (InputStream in = Files.newInputStream(asked.file());
                AnnualReturnStore.Load load = store.load(asked.companyId())) {
            AnnualReturn read = new AnnualReturnReader(sender, reading).read(in, load::line);
            if (read == null) {
                return new Refused(Optional.empty());
            }
            int first = Month.of(read.year(), 1).index();
            load.received();
            // A return of nobody is one too, and an import has at least a line.
            loading.accept(
                    new Content(Math.max(1, read.persons()), read.persons(), MONTHS, first, first + MONTHS - 1),
                    importId -> load.finish(importId, read));
            return new Loaded(Optional.empty());
        }
    }
}
