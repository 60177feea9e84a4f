package ma.hawafiz.payment;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/companies/{companyId}/grants")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class GrantsResource {
    private final Companies companies;
    private final GrantsLedger ledger;

    GrantsResource(Companies companies, GrantsLedger ledger) {
        this.companies = companies;
        this.ledger = ledger;
    }

    @GET
    public Page<GrantRow> list(
            @PathParam("companyId") UUID companyId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        companies.get(companyId);
        return ledger.of(companyId, Slice.of(after, limit));
    }
}
