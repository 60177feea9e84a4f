package ma.hawafiz.payroll;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.identity.Role;
import ma.hawafiz.law.money.Month;
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

/** Sending payroll files, and what came of them. */
@Path("/companies/{companyId}/payroll")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class PayrollPages {
    private static final int ROWS = 25;
    /** A refused file is not kept, so its errors stand on one page; beyond these, correcting and sending again is quicker. */
    private static final int MOST_ERRORS_SHOWN = 1000;

    private static final Pattern PLACE = Pattern.compile("line (\\d+)(?:, (.*))?");

    private final Companies companies;
    private final ImportPayroll importPayroll;
    private final PayrollImports imports;
    private final Employees employees;
    private final CurrentLanguage language;

    PayrollPages(
            Companies companies,
            ImportPayroll importPayroll,
            PayrollImports imports,
            Employees employees,
            CurrentLanguage language) {
        this.companies = companies;
        this.importPayroll = importPayroll;
        this.imports = imports;
        this.employees = employees;
        this.language = language;
    }

    @GET
    public TemplateInstance overview(
            @PathParam("companyId") UUID companyId,
            @QueryParam("imports") @Nullable UUID importsAfter,
            @QueryParam("employees") @Nullable UUID employeesAfter,
            SecurityContext visitor) {
        boolean mayPrepare = Role.mayPrepare(visitor);
        return overview(companyId, importsAfter, employeesAfter, mayPrepare, null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"declarant", "signatory"})
    public Response send(@PathParam("companyId") UUID companyId, @RestForm("file") @Nullable FileUpload file) {
        if (file == null || file.fileName().isEmpty()) {
            Refusal nothing =
                    new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("$.file", null, "member.missing")));
            ProblemDocument problem = FormProblem.of(nothing, language.get());
            return Response.status(problem.status())
                    .entity(overview(companyId, null, null, true, problem))
                    .build();
        }
        try (InputStream sent = Files.newInputStream(file.uploadedFile());
                ReceivedFile received = ReceivedFile.receive(sent)) {
            ImportPayroll.Outcome outcome = importPayroll.importFile(companyId, file.fileName(), received);
            return Response.seeOther(URI.create("/companies/%s/payroll/%s%s"
                            .formatted(companyId, outcome.summary().id(), outcome.alreadyKnown() ? "?again=yes" : "")))
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (Refusal refusal) {
            if (refusal.type() != ProblemType.PAYROLL_FILE_REFUSED) {
                throw refusal;
            }
            return Response.status(refusal.type().status())
                    .entity(refused(companyId, file.fileName(), refusal))
                    .build();
        }
    }

    @GET
    @Path("{importId}")
    public TemplateInstance accepted(
            @PathParam("companyId") UUID companyId,
            @PathParam("importId") UUID importId,
            @QueryParam("again") @Nullable String again) {
        PayrollImport accepted = imports.findByIdOptional(importId)
                .filter(each -> each.companyId.equals(companyId))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, importId));
        return new ImportReport(
                identity(companyId),
                accepted.fileName,
                new ImportReport.Accepted(
                        again != null,
                        accepted.lines,
                        accepted.employees,
                        month(accepted.firstMonth),
                        month(accepted.lastMonth),
                        accepted.sha256),
                0,
                List.of(),
                null,
                null);
    }

    private TemplateInstance refused(UUID companyId, String fileName, Refusal refusal) {
        ProblemDocument problem = ProblemDocument.of(refusal, language.get());
        List<ProblemDocument.Entry> errors = problem.violations() == null ? List.of() : problem.violations();
        return new ImportReport(
                identity(companyId),
                fileName,
                null,
                errors.size(),
                errors.stream()
                        .limit(MOST_ERRORS_SHOWN)
                        .map(PayrollPages::refusedLine)
                        .toList(),
                null,
                null);
    }

    private static ImportReport.Refused refusedLine(ProblemDocument.Entry error) {
        Matcher place = PLACE.matcher(error.path());
        if (!place.matches()) {
            throw new IllegalStateException("not a place in a file: " + error.path());
        }
        return new ImportReport.Refused(
                Integer.parseInt(place.group(1)),
                place.group(2) == null ? "–" : place.group(2),
                error.value(),
                error.reason(),
                error.remedy());
    }

    private TemplateInstance overview(
            UUID companyId,
            @Nullable UUID importsAfter,
            @Nullable UUID employeesAfter,
            boolean mayPrepare,
            @Nullable ProblemDocument problem) {
        CompanyIdentity company = identity(companyId);
        Page<PayrollImport> sent = imports.rows(companyId, new Slice(importsAfter, ROWS));
        Page<Employees.EmployeeRow> known = employees.list(companyId, new Slice(employeesAfter, ROWS));
        return new PayrollOverview(
                company,
                mayPrepare,
                sent.items().stream().map(PayrollPages::row).toList(),
                sent.next() == null ? null : "?imports=" + sent.next() + "#imports",
                known.items().stream().map(PayrollPages::row).toList(),
                known.next() == null ? null : "?employees=" + known.next() + "#employees",
                problem);
    }

    private CompanyIdentity identity(UUID companyId) {
        return CompanyIdentity.of(companies.get(companyId));
    }

    private static PayrollOverview.Import row(PayrollImport accepted) {
        return new PayrollOverview.Import(
                accepted.fileName,
                accepted.importedAt,
                accepted.importedByName,
                accepted.lines,
                accepted.employees,
                month(accepted.firstMonth),
                month(accepted.lastMonth));
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

    private static String month(int index) {
        return new Month(index).toString();
    }
}
