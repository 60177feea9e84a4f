package ma.hawafiz.company;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/companies")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class CompanyResource {
    private final Companies companies;
    private final DeclareFacts declareFacts;

    CompanyResource(Companies companies, DeclareFacts declareFacts) {
        this.companies = companies;
        this.declareFacts = declareFacts;
    }

    public record CompanySummary(UUID id, String ice, String name) {}

    public record CompanyDocument(
            UUID id,
            String ice,
            String name,
            String fiscalId,
            String cnssAffiliation,
            @Nullable String tradeRegister) {}

    @GET
    public Page<CompanySummary> list(
            @QueryParam("after") @Nullable UUID after, @QueryParam("limit") @Nullable Integer limit) {
        return companies
                .list(Slice.of(after, limit))
                .map(company -> new CompanySummary(company.id(), company.ice(), company.name()));
    }

    @GET
    @Path("{companyId}")
    public CompanyDocument get(@PathParam("companyId") UUID companyId) {
        Company company = companies.get(companyId);
        return new CompanyDocument(
                company.id(),
                company.ice(),
                company.name(),
                company.fiscalId(),
                company.cnssAffiliation(),
                company.tradeRegister());
    }

    @GET
    @Path("{companyId}/declaration")
    public Response declaration(@PathParam("companyId") UUID companyId) {
        companies.get(companyId);
        Companies.VersionedFacts facts = companies.facts(companyId);
        return Response.ok(facts.facts()).tag(tag(facts.version())).build();
    }

    @PUT
    @Path("{companyId}/declaration")
    @RolesAllowed({"declarant", "signatory"})
    public Response declare(
            @PathParam("companyId") UUID companyId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            DeclaredFacts facts) {
        int version = declareFacts.declare(companyId, facts, version(ifMatch));
        return Response.ok(companies.facts(companyId).facts()).tag(tag(version)).build();
    }

    private static EntityTag tag(int version) {
        return new EntityTag(String.valueOf(version));
    }

    private static int version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Refusal(
                    ProblemType.REQUEST_INVALID, List.of(Violation.of(HttpHeaders.IF_MATCH, null, "request.ifMatch")));
        }
        try {
            return Integer.parseInt(ifMatch.replace("\"", ""));
        } catch (NumberFormatException neverOurs) {
            throw new Refusal(ProblemType.STALE);
        }
    }
}
