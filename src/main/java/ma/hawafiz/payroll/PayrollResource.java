package ma.hawafiz.payroll;

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
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.ReceivedFile;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/companies/{companyId}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class PayrollResource {
    private static final int LONGEST_NAME = 255;

    private final Companies companies;
    private final ImportPayroll importPayroll;
    private final PayrollImports imports;
    private final Employees employees;

    PayrollResource(Companies companies, ImportPayroll importPayroll, PayrollImports imports, Employees employees) {
        this.companies = companies;
        this.importPayroll = importPayroll;
        this.imports = imports;
        this.employees = employees;
    }

    public record EmployeeDocument(
            String cnss,
            String lastName,
            String firstName,
            @Nullable String nationality,
            @Nullable String contract,
            @Nullable LocalDate hired,
            @Nullable LocalDate exited,
            @Nullable String exitReason,
            int dependants,
            long months,
            String firstMonth,
            String lastMonth) {}

    @POST
    @Path("payroll-imports")
    @Consumes("text/csv")
    @RolesAllowed({"declarant", "signatory", "integrator"})
    public Response importFile(
            @PathParam("companyId") UUID companyId,
            @QueryParam("fileName") @Nullable String fileName,
            InputStream sent) {
        if (fileName == null || fileName.isBlank()) {
            throw new Refusal(
                    ProblemType.REQUEST_INVALID, List.of(Violation.of("fileName", fileName, "member.missing")));
        }
        if (fileName.length() > LONGEST_NAME) {
            throw new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("fileName", fileName, "request.form")));
        }
        try (ReceivedFile file = ReceivedFile.receive(sent)) {
            ImportPayroll.Outcome outcome = importPayroll.importFile(companyId, fileName, file);
            return Response.status(outcome.alreadyKnown() ? Response.Status.OK : Response.Status.CREATED)
                    .entity(outcome.summary())
                    .build();
        }
    }

    @GET
    @Path("payroll-imports")
    public Page<ImportSummary> imports(
            @PathParam("companyId") UUID companyId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        companies.get(companyId);
        return imports.list(companyId, Slice.of(after, limit));
    }

    @GET
    @Path("employees")
    public Page<EmployeeDocument> employees(
            @PathParam("companyId") UUID companyId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        companies.get(companyId);
        return employees.list(companyId, Slice.of(after, limit)).map(PayrollResource::document);
    }

    private static EmployeeDocument document(Employees.EmployeeRow row) {
        return new EmployeeDocument(
                row.cnss(),
                row.lastName(),
                row.firstName(),
                row.nationality(),
                row.contract(),
                row.hired(),
                row.exited(),
                row.exitReason(),
                row.dependants(),
                row.months(),
                row.firstMonth().toString(),
                row.lastMonth().toString());
    }
}
