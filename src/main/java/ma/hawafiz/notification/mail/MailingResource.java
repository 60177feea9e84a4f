package ma.hawafiz.notification.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/mail-troubles")
@RolesAllowed({"admin", "auditor"})
@Produces(MediaType.APPLICATION_JSON)
public class MailingResource {
    private final MailTroubles troubles;

    MailingResource(MailTroubles troubles) {
        this.troubles = troubles;
    }

    @GET
    public Page<MailTrouble> list(
            @QueryParam("after") @Nullable UUID after, @QueryParam("limit") @Nullable Integer limit) {
        return troubles.list(Slice.of(after, limit));
    }
}
