package ma.hawafiz.payment.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ma.hawafiz.payment.run.WaitingDossier;
import ma.hawafiz.payment.run.WaitingDossiers;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/waiting-payments")
@RolesAllowed({"payer", "auditor"})
@Produces(MediaType.APPLICATION_JSON)
public class WaitingPaymentsResource {
    private final WaitingDossiers waiting;

    WaitingPaymentsResource(WaitingDossiers waiting) {
        this.waiting = waiting;
    }

    @GET
    public Page<WaitingDossier> list(
            @QueryParam("after") @Nullable UUID after, @QueryParam("limit") @Nullable Integer limit) {
        return waiting.list(Slice.of(after, limit));
    }
}
