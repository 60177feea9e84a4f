package ma.hawafiz.payroll.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.hawafiz.platform.storage.FileStore;
import ma.hawafiz.platform.time.PortalClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files, and what was wrong with them, are not kept longer than somebody may still want to correct them. */
@ApplicationScoped
class ForgetUploads {
    private static final int AT_ONCE = 1_000;

    private final PayrollUploads uploads;
    private final UploadFaults faults;
    private final FileStore files;
    private final PortalClock clock;
    private final int days;

    ForgetUploads(
            PayrollUploads uploads,
            UploadFaults faults,
            FileStore files,
            PortalClock clock,
            @ConfigProperty(name = "hawafiz.payroll.keep-days") int days) {
        this.uploads = uploads;
        this.faults = faults;
        this.files = files;
        this.clock = clock;
        this.days = days;
    }

    @Transactional
    void forget() {
        Instant now = clock.now();
        Instant limit = now.minus(Duration.ofDays(days));
        uploads.update(
                "state = ?1, endedAt = ?2 where state = ?3 and sentAt < ?4",
                UploadState.CANCELLED,
                now,
                UploadState.MAPPING,
                limit);
        List<PayrollUpload> old = uploads.find("fileKept and endedAt < ?1 order by id", limit)
                .range(0, AT_ONCE - 1)
                .list();
        for (PayrollUpload upload : old) {
            upload.fileKept = false;
            faults.remove(upload.id);
        }
        uploads.flush();
        old.stream()
                .map(upload -> upload.sha256)
                .distinct()
                .filter(sha256 -> uploads.count("fileKept and sha256 = ?1", sha256) == 0)
                .forEach(files::remove);
    }
}
