package ma.hawafiz.payroll.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/companies/{companyId}/payroll-differences/{period}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationResource {
    private final Companies companies;
    private final Differences differences;
    private final DecideDifferences decideDifferences;

    ReconciliationResource(Companies companies, Differences differences, DecideDifferences decideDifferences) {
        this.companies = companies;
        this.differences = differences;
        this.decideDifferences = decideDifferences;
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record DifferenceDocument(
            DifferenceKind kind,
            String person,
            @Nullable String cnss,
            String name,
            @Nullable String payrollSays,
            @Nullable String sourceSays,
            boolean takeable,
            String seen) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record DifferencePage(
            List<DifferenceDocument> items, @Nullable String next) {}

    public record Decided(int differences) {}

    @GET
    public DifferencePage list(
            @PathParam("companyId") UUID companyId,
            @PathParam("period") String period,
            @QueryParam("kind") @Nullable DifferenceKind kind,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        companies.get(companyId);
        Slice slice = Slice.of(null, limit);
        List<Difference> open = differences.open(companyId, Period.of(period), kind, after, slice.fetch());
        List<Difference> shown = open.subList(0, Math.min(open.size(), slice.limit()));
        return new DifferencePage(
                shown.stream().map(ReconciliationResource::document).toList(),
                open.size() > slice.limit() ? shown.getLast().key() : null);
    }

    @POST
    @RolesAllowed({"declarant", "signatory"})
    public Decided decide(
            @PathParam("companyId") UUID companyId, @PathParam("period") String period, DecideDifferences.Asked asked) {
        return new Decided(decideDifferences.decide(companyId, period, asked));
    }

    private static DifferenceDocument document(Difference difference) {
        return new DifferenceDocument(
                difference.kind(),
                difference.person(),
                difference.cnss(),
                difference.name(),
                difference.payrollSays(),
                difference.sourceSays(),
                difference.kind().takeable(),
                difference.seen());
    }
}
