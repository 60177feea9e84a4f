package ma.hawafiz.payroll;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/companies/{companyId}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class PayrollResource {
    private final Companies companies;
    private final PayrollImports imports;
    private final Employees employees;

    PayrollResource(Companies companies, PayrollImports imports, Employees employees) {
        this.companies = companies;
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
