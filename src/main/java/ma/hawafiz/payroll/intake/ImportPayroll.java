package ma.hawafiz.payroll.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.payroll.ImportSummary;
import ma.hawafiz.payroll.PayrollImports;
import ma.hawafiz.payroll.reading.Fault;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.ReceivedFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A company hands over a payroll file and waits for what becomes of it: every line of it is in, or none. */
@ApplicationScoped
public class ImportPayroll {
    static final int MOST_TOLD = 1_000;

    private final ReceiveUpload receiveUpload;
    private final RunUploads runUploads;
    private final DescribeUpload describeUpload;
    private final PayrollImports imports;
    private final int patience;

    ImportPayroll(
            ReceiveUpload receiveUpload,
            RunUploads runUploads,
            DescribeUpload describeUpload,
            PayrollImports imports,
            @ConfigProperty(name = "hawafiz.payroll.wait-seconds") int patience) {
        this.receiveUpload = receiveUpload;
        this.runUploads = runUploads;
        this.describeUpload = describeUpload;
        this.imports = imports;
        this.patience = patience;
    }

    /** @param alreadyKnown the same file had been imported before, and nothing was changed */
    public record Outcome(ImportSummary summary, boolean alreadyKnown) {}

    /**
     * @throws Refusal NOT_FOUND; PAYROLL_FILE_REFUSED with the first thousand things that are wrong with the file;
     *     UPLOAD_CONFLICT where the file waits for something else than time
     */
    public Outcome importFile(UUID companyId, String name, ReceivedFile file) {
        UUID uploadId = receiveUpload.receive(companyId, name, file);
        runUploads.await(uploadId, patience);
        return QuarkusTransaction.requiringNew().call(() -> outcome(companyId, uploadId));
    }

    Outcome outcome(UUID companyId, UUID uploadId) {
        UploadProgress upload = describeUpload.progress(companyId, uploadId);
        if (upload.state() == UploadState.REFUSED) {
            List<Violation> violations = describeUpload.faults(companyId, uploadId, 0, MOST_TOLD).items().stream()
                    .map(numbered -> violation(numbered.fault()))
                    .toList();
            throw new Refusal(
                    ProblemType.PAYROLL_FILE_REFUSED,
                    violations,
                    new Refusal.Rest(upload.faults(), DescribeUpload.address(companyId, uploadId) + "/faults"));
        }
        if (upload.importId() == null) {
            throw new Refusal(
                    upload.state() == UploadState.FAILED ? ProblemType.INTERNAL : ProblemType.UPLOAD_CONFLICT);
        }
        return new Outcome(
                imports.byId(companyId, upload.importId()).orElseThrow(), upload.state() == UploadState.KNOWN);
    }

    static Violation violation(Fault fault) {
        String column = fault.column() == null ? "" : ", " + fault.column();
        return new Violation("line " + fault.line() + column, fault.value(), fault.code(), fault.figures());
    }
}
