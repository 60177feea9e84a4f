package ma.hawafiz.payroll.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.payroll.reading.Recognise;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.FileStore;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.storage.ReceivedFile;
import ma.hawafiz.platform.time.PortalClock;

/** A company hands over a payroll file: it is kept, and waits to be read. */
@ApplicationScoped
public class ReceiveUpload {
    /** A year of a country's largest employer fits many times. */
    public static final long MOST_BYTES = 512L * 1024 * 1024;

    private final Companies companies;
    private final PayrollUploads uploads;
    private final FileStore files;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<UploadWaits> waiting;

    ReceiveUpload(
            Companies companies,
            PayrollUploads uploads,
            FileStore files,
            CurrentActor currentActor,
            PortalClock clock,
            Event<UploadWaits> waiting) {
        this.companies = companies;
        this.uploads = uploads;
        this.files = files;
        this.currentActor = currentActor;
        this.clock = clock;
        this.waiting = waiting;
    }

    /**
     * @param name as the sender called the file; shown, never trusted
     * @throws Refusal NOT_FOUND
     */
    @Transactional
    public UUID receive(UUID companyId, String name, ReceivedFile file) {
        companies.get(companyId);
        files.keep(file);
        Actor actor = currentActor.get();
        PayrollUpload upload = new PayrollUpload();
        upload.id = Ids.next();
        upload.companyId = companyId;
        upload.fileName = name;
        upload.sha256 = file.sha256();
        upload.state = UploadState.WAITING;
        upload.sentBy = actor.id();
        upload.sentByName = actor.name();
        upload.sentAt = clock.now();
        upload.fileKept = true;
        try {
            upload.bytes = Files.size(file.path());
            upload.kind = Recognise.atFirstSight(file.path());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        uploads.persistAndFlush(upload);
        uploads.queue(upload);
        waiting.fire(new UploadWaits(upload.id));
        return upload.id;
    }
}
