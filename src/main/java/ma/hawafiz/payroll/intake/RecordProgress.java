package ma.hawafiz.payroll.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.payroll.reading.Fault;
import ma.hawafiz.platform.time.PortalClock;

/** Writes down how far a file has come, each time in a transaction of its own: the file's may last long, and fail. */
@ApplicationScoped
class RecordProgress {
    private static final int MOST_ATTEMPTS = 5;

    private final PayrollUploads uploads;
    private final UploadFaults faults;
    private final Companies companies;
    private final PortalClock clock;
    private final Event<UploadEnded> ended;

    RecordProgress(
            PayrollUploads uploads,
            UploadFaults faults,
            Companies companies,
            PortalClock clock,
            Event<UploadEnded> ended) {
        this.uploads = uploads;
        this.faults = faults;
        this.companies = companies;
        this.clock = clock;
        this.ended = ended;
    }

    /**
     * A file that could be read, and in whose name.
     *
     * @param mandated whether the sender may still act for the company: in anybody else’s name nothing is read
     */
    record Turn(UUID uploadId, Actor sender, boolean mandated) {}

    @Transactional(TxType.REQUIRES_NEW)
    List<Turn> next() {
        return uploads.next().stream()
                .map(upload -> new Turn(upload.id, sender(upload), mandated(upload)))
                .toList();
    }

    /** Whether nothing more becomes of it by itself. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean settled(UUID uploadId) {
        PayrollUpload upload = uploads.findById(uploadId);
        return upload != null && upload.state != UploadState.WAITING && upload.state != UploadState.READING;
    }

    /** As it stands now, whatever this request has read before. */
    @Transactional(TxType.REQUIRES_NEW)
    UploadProgress of(UUID companyId, UUID uploadId) {
        return UploadProgress.of(uploads.get(companyId, uploadId));
    }

    /** A reading begins, from the start of the file; false where it is not wanted, or has stopped the portal too often. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean begun(UUID uploadId) {
        PayrollUpload upload = uploads.findById(uploadId);
        if (upload == null || upload.state != UploadState.WAITING && upload.state != UploadState.READING) {
            return false;
        }
        if (upload.attempts >= MOST_ATTEMPTS) {
            upload.state = UploadState.FAILED;
            upload.endedAt = clock.now();
            ended.fire(new UploadEnded(upload.companyId, uploadId, UploadState.FAILED, upload.sentBy));
            return false;
        }
        upload.state = UploadState.READING;
        upload.attempts++;
        upload.lines = 0;
        upload.bytesRead = 0;
        upload.faults = 0;
        faults.remove(uploadId);
        return true;
    }

    /** @return false once nobody wants the rest */
    @Transactional(TxType.REQUIRES_NEW)
    boolean reached(UUID uploadId, UUID companyId, long line, long bytes, long before, List<Fault> found) {
        if (!found.isEmpty()) {
            faults.append(uploadId, companyId, before, found);
        }
        return uploads.progress(uploadId, line, bytes, before + found.size());
    }

    /** It makes way for the files behind it. False where somebody else has it in hand. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean failed(UUID uploadId) {
        if (!uploads.takeTurn(uploadId)) {
            return false;
        }
        PayrollUpload upload = uploads.findById(uploadId);
        boolean mandated = mandated(upload);
        boolean unread = uploads.move(
                uploadId, List.of(UploadState.WAITING, UploadState.READING), UploadState.FAILED, clock.now());
        if (unread && !mandated) {
            faults.remove(uploadId);
            Fault reason = Fault.of(1, null, upload.sentByName, "upload.noMandate");
            faults.append(uploadId, upload.companyId, 0, List.of(reason));
            uploads.update("faults = 1 where id = ?1", uploadId);
        }
        if (unread) {
            ended.fire(new UploadEnded(upload.companyId, uploadId, UploadState.FAILED, upload.sentBy));
        }
        uploads.endTurn(uploadId);
        return true;
    }

    private boolean mandated(PayrollUpload upload) {
        return upload.sentBy.equals(Actor.SYSTEM.id()) || companies.mayActFor(upload.companyId, upload.sentBy);
    }

    private static Actor sender(PayrollUpload upload) {
        return upload.sentBy.equals(Actor.SYSTEM.id())
                ? Actor.SYSTEM
                : new Actor(upload.sentBy, upload.sentByName, Set.of(Role.DECLARANT));
    }
}
