package ma.hawafiz.crosscheck;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/companies/{companyId}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class CrosscheckResource {
    private final ReadCrosschecks readCrosschecks;

    CrosscheckResource(ReadCrosschecks readCrosschecks) {
        this.readCrosschecks = readCrosschecks;
    }

    @GET
    @Path("crosschecks")
    @RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
    public Page<Crosscheck> crosschecks(
            @PathParam("companyId") UUID companyId,
            @QueryParam("exercice") @Nullable Integer exercice,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        return readCrosschecks.of(companyId, Exercice.asked(exercice), Slice.of(after, limit));
    }

    @GET
    @Path("to-clarify")
    public Page<ToClarify> toClarify(
            @PathParam("companyId") UUID companyId,
            @QueryParam("exercice") @Nullable Integer exercice,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        return readCrosschecks.toClarify(companyId, Exercice.asked(exercice), Slice.of(after, limit));
    }
}
