package ma.hawafiz.payroll.intake;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.payroll.ImportSummary;
import ma.hawafiz.payroll.PayrollImported;
import ma.hawafiz.payroll.PayrollImports;
import ma.hawafiz.payroll.reading.Reading.Cancelled;
import ma.hawafiz.payroll.reading.Recognise;
import ma.hawafiz.payroll.reading.Recognition;
import ma.hawafiz.platform.storage.FileStore;
import ma.hawafiz.platform.time.PortalClock;

/** Reads one file, checks it and loads it: all of it in one transaction, which also holds its turn. */
@ApplicationScoped
class ReadUpload {
    private static final int SIX_HOURS = 6 * 60 * 60;

    private final PayrollUploads uploads;
    private final PayrollImports imports;
    private final PayrollMappings mappings;
    private final RecordProgress progress;
    private final List<FileSource> sources;
    private final FileStore files;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<PayrollImported> happened;
    private final Event<UploadEnded> ended;

    ReadUpload(
            PayrollUploads uploads,
            PayrollImports imports,
            PayrollMappings mappings,
            RecordProgress progress,
            @All List<FileSource> sources,
            FileStore files,
            CurrentActor currentActor,
            PortalClock clock,
            Event<PayrollImported> happened,
            Event<UploadEnded> ended) {
        this.uploads = uploads;
        this.imports = imports;
        this.mappings = mappings;
        this.progress = progress;
        this.sources = sources;
        this.files = files;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
        this.ended = ended;
    }

    /** In the name of who sent it. False where somebody else reads it, or it is read already. */
    @Transactional
    @TransactionConfiguration(timeout = SIX_HOURS)
    boolean read(UUID uploadId) {
        if (!uploads.takeTurn(uploadId)) {
            return false;
        }
        if (progress.begun(uploadId)) {
            PayrollUpload upload = uploads.findById(uploadId);
            imports.oneAtATime(upload.companyId);
            try {
                end(upload);
            } catch (Cancelled unwanted) {
                // The state says so already, and nothing has been loaded.
            }
        }
        uploads.endTurn(uploadId);
        return true;
    }

    private void end(PayrollUpload upload) {
        var sameFile = imports.bySha256(upload.companyId, upload.sha256, mappings::stands);
        if (sameFile.isPresent()) {
            upload.importId = sameFile.get().id();
            move(upload, UploadState.KNOWN);
            return;
        }
        UploadReading reading = new UploadReading(progress, upload.id, upload.companyId);
        try (Recognition recognised = Recognise.of(files.path(upload.sha256))) {
            FileSource.Result result = read(upload, recognised, reading);
            if (!(result instanceof FileSource.Loaded)) {
                reading.tell();
            }
            if (recognised instanceof Recognition.Known known) {
                upload.kind = known.kind();
            }
            end(upload, result);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void end(PayrollUpload upload, FileSource.Result result) {
        switch (result) {
            case FileSource.Loaded loaded -> upload.mappingId = loaded.mapping().orElse(null);
            case FileSource.Refused refused -> {
                upload.mappingId = refused.mapping().orElse(null);
                move(upload, UploadState.REFUSED);
            }
            case FileSource.ColumnsAsked asked -> {
                upload.layout = asked.layout();
                move(upload, UploadState.MAPPING);
            }
        }
    }

    private FileSource.Result read(PayrollUpload upload, Recognition recognised, UploadReading reading)
            throws IOException {
        return switch (recognised) {
            case Recognition.Refused refused -> {
                reading.fault(refused.fault());
                yield new FileSource.Refused(Optional.empty());
            }
            case Recognition.Known known -> read(upload, known, reading);
        };
    }

    private FileSource.Result read(PayrollUpload upload, Recognition.Known known, UploadReading reading)
            throws IOException {
        FileSource source = sources.stream()
                .filter(each -> each.reads(known.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody reads " + known.kind()));
        reading.unpacks(upload.bytes, Files.size(known.content()));
        return source.read(
                new FileSource.Asked(upload.companyId, known.kind(), known.content()),
                reading,
                (content, chosen, load) -> {
                    reading.tell();
                    ImportSummary accepted = imports.accept(
                            new PayrollImports.Arrived(
                                    upload.companyId, upload.fileName, upload.sha256, known.kind(), chosen),
                            content,
                            currentActor.get(),
                            clock.now());
                    load.accept(accepted.id());
                    upload.importId = accepted.id();
                    happened.fire(
                            new PayrollImported(upload.companyId, accepted.id(), accepted.sha256(), accepted.lines()));
                    move(upload, UploadState.ACCEPTED);
                });
    }

    /** Only now does this transaction touch the upload's row: until then, progress and cancelling need it. */
    private void move(PayrollUpload upload, UploadState to) {
        uploads.flush();
        if (!uploads.move(upload.id, List.of(UploadState.READING), to, clock.now())) {
            throw new IllegalStateException("cancelled while it was loaded");
        }
        ended.fire(new UploadEnded(upload.companyId, upload.id, to, upload.sentBy));
    }
}
