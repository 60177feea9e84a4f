package ma.hawafiz.payroll.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;

/** A file is not wanted any more: nothing of it is loaded. */
@ApplicationScoped
class CancelUpload {
    private final PayrollUploads uploads;
    private final PortalClock clock;

    CancelUpload(PayrollUploads uploads, PortalClock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    /** @throws Refusal UPLOAD_CONFLICT where its reading has ended */
    @Transactional
    void cancel(UUID companyId, UUID uploadId) {
        uploads.get(companyId, uploadId);
        boolean moved = uploads.move(
                uploadId,
                List.of(UploadState.WAITING, UploadState.READING, UploadState.MAPPING),
                UploadState.CANCELLED,
                clock.now());
        if (!moved) {
            throw new Refusal(ProblemType.UPLOAD_CONFLICT);
        }
        if (uploads.takeTurn(uploadId)) {
            uploads.endTurn(uploadId);
        }
    }
}
