package ma.hawafiz.payroll.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import ma.hawafiz.payroll.EbdsStore;
import ma.hawafiz.payroll.reading.FileKind;
import ma.hawafiz.payroll.reading.PayrollTable.Content;
import ma.hawafiz.payroll.reading.Reading;
import ma.hawafiz.payroll.reading.Sender;
import ma.hawafiz.payroll.reading.ebds.EbdsDeclaration;
import ma.hawafiz.payroll.reading.ebds.EbdsReader;

/** The monthly declaration to the CNSS. */
@ApplicationScoped
class EbdsSource implements FileSource {
    private final Senders senders;
    private final EbdsStore store;

    EbdsSource(Senders senders, EbdsStore store) {
        this.senders = senders;
        this.store = store;
    }

    @Override
    public boolean reads(FileKind kind) {
        return kind == FileKind.EBDS;
    }

    @Override
    public Result read(Asked asked, Reading reading, Loading loading) throws IOException {
        // Asked before the load begins: from then on its connection is taken.
        Sender sender = senders.of(asked.companyId());
        try (InputStream in = Files.newInputStream(asked.file());
                EbdsStore.Load load = store.load(asked.companyId())) {
            EbdsDeclaration read = new EbdsReader(sender, reading).read(in, load::line);
            if (read == null) {
                return new Refused(Optional.empty());
            }
            int persons = read.known() + read.entrants();
            int month = read.month().index();
            load.received();
            // A declaration of nobody is one too, and an import has at least a line.
            loading.accept(
                    new Content(Math.max(1, persons), persons, 1, month, month),
                    importId -> load.finish(importId, read));
            return new Loaded(Optional.empty());
        }
    }
}
