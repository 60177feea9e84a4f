package ma.hawafiz.payroll.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.payroll.intake.UploadFaults.Numbered;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Tells of uploads; of a company that is not the reader's, nothing. */
@ApplicationScoped
class DescribeUpload {
    private final Companies companies;
    private final PayrollUploads uploads;
    private final UploadFaults faults;
    private final RecordProgress progress;

    DescribeUpload(Companies companies, PayrollUploads uploads, UploadFaults faults, RecordProgress progress) {
        this.companies = companies;
        this.uploads = uploads;
        this.faults = faults;
        this.progress = progress;
    }

    /** A part of the faults; {@code next} is what to ask for to get those behind them. */
    record FaultPage(List<Numbered> items, @Nullable Long next) {}

    static String address(UUID companyId, UUID uploadId) {
        return "/api/v1/companies/" + companyId + "/payroll-uploads/" + uploadId;
    }

    /** @throws Refusal NOT_FOUND */
    UploadProgress progress(UUID companyId, UUID uploadId) {
        return progress.of(companyId, uploadId);
    }

    Page<UploadProgress> list(UUID companyId, Slice slice) {
        companies.get(companyId);
        return uploads.list(companyId, slice).map(UploadProgress::of);
    }

    FaultPage faults(UUID companyId, UUID uploadId, long after, int limit) {
        uploads.get(companyId, uploadId);
        List<Numbered> found = faults.list(uploadId, after, limit + 1);
        boolean more = found.size() > limit;
        List<Numbered> shown = more ? found.subList(0, limit) : found;
        return new FaultPage(List.copyOf(shown), more ? shown.getLast().number() : null);
    }
}
