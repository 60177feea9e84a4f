package ma.hawafiz.payroll.intake;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.identity.Role;
import ma.hawafiz.payroll.Employees;
import ma.hawafiz.payroll.ImportSummary;
import ma.hawafiz.payroll.PayrollImports;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.ReceivedFile;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A company's payroll: sending files, what was sent, and whom it speaks of. */
@Path("/companies/{companyId}/payroll")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class PayrollPages {
    private static final int ROWS = 25;
    private static final int UPLOADS = 10;
    /** A small file is read before its sender sees a page. */
    private static final int SECONDS_OF_PATIENCE = 3;

    private final Companies companies;
    private final ReceiveUpload receiveUpload;
    private final RunUploads runUploads;
    private final DescribeUpload describeUpload;
    private final PayrollImports imports;
    private final Employees employees;
    private final CurrentLanguage language;

    PayrollPages(
            Companies companies,
            ReceiveUpload receiveUpload,
            RunUploads runUploads,
            DescribeUpload describeUpload,
            PayrollImports imports,
            Employees employees,
            CurrentLanguage language) {
        this.companies = companies;
        this.receiveUpload = receiveUpload;
        this.runUploads = runUploads;
        this.describeUpload = describeUpload;
        this.imports = imports;
        this.employees = employees;
        this.language = language;
    }

    /** Where each of the three lists of the page goes on. */
    public record Places(
            @Nullable UUID uploads,
            @Nullable UUID imports,
            @Nullable UUID employees) {
        static final Places START = new Places(null, null, null);
    }

    @GET
    public TemplateInstance overview(
            @PathParam("companyId") UUID companyId,
            @QueryParam("uploads") @Nullable UUID uploadsAfter,
            @QueryParam("imports") @Nullable UUID importsAfter,
            @QueryParam("employees") @Nullable UUID employeesAfter,
            SecurityContext visitor) {
        return overview(
                companyId, new Places(uploadsAfter, importsAfter, employeesAfter), Role.mayPrepare(visitor), null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"declarant", "signatory"})
    public Response send(@PathParam("companyId") UUID companyId, @RestForm("file") @Nullable List<FileUpload> files) {
        List<FileUpload> sent = files == null
                ? List.of()
                : files.stream().filter(file -> !file.fileName().isEmpty()).toList();
        if (sent.isEmpty()) {
            Refusal nothing =
                    new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("$.file", null, "member.missing")));
            ProblemDocument problem = FormProblem.of(nothing, language.get());
            return Response.status(problem.status())
                    .entity(overview(companyId, Places.START, true, problem))
                    .build();
        }
        List<UUID> uploads = sent.stream().map(file -> receive(companyId, file)).toList();
        if (uploads.size() > 1) {
            return Response.seeOther(URI.create("/companies/%s/payroll#uploads".formatted(companyId)))
                    .build();
        }
        runUploads.await(uploads.getFirst(), SECONDS_OF_PATIENCE);
        return Response.seeOther(URI.create(UploadPages.address(companyId, uploads.getFirst())))
                .build();
    }

    private UUID receive(UUID companyId, FileUpload file) {
        try (InputStream sent = Files.newInputStream(file.uploadedFile());
                ReceivedFile received = ReceivedFile.receive(sent, ReceiveUpload.MOST_BYTES)) {
            return receiveUpload.receive(companyId, file.fileName(), received);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private TemplateInstance overview(
            UUID companyId, Places after, boolean mayPrepare, @Nullable ProblemDocument problem) {
        CompanyIdentity company = CompanyIdentity.of(companies.get(companyId));
        Page<UploadProgress> uploads = describeUpload.list(companyId, new Slice(after.uploads(), UPLOADS));
        Page<ImportSummary> accepted = imports.list(companyId, new Slice(after.imports(), ROWS));
        Page<Employees.EmployeeRow> known = employees.list(companyId, new Slice(after.employees(), ROWS));
        return new PayrollOverview(
                company,
                mayPrepare,
                uploads.items(),
                uploads.next() == null ? null : "?uploads=" + uploads.next() + "#uploads",
                accepted.items().stream().map(PayrollPages::row).toList(),
                accepted.next() == null ? null : "?imports=" + accepted.next() + "#imports",
                known.items().stream().map(PayrollPages::row).toList(),
                known.next() == null ? null : "?employees=" + known.next() + "#employees",
                problem);
    }

    private static PayrollOverview.Import row(ImportSummary accepted) {
        return new PayrollOverview.Import(
                accepted.id(),
                accepted.fileName(),
                accepted.importedAt(),
                accepted.importedBy(),
                accepted.lines(),
                accepted.employees(),
                accepted.firstMonth(),
                accepted.lastMonth());
    }

    private static PayrollOverview.Employee row(Employees.EmployeeRow employee) {
        return new PayrollOverview.Employee(
                employee.cnss(),
                employee.lastName() + " " + employee.firstName(),
                employee.nationality(),
                employee.contract(),
                employee.hired(),
                employee.exited(),
                (int) employee.months(),
                employee.lastMonth().toString());
    }
}
