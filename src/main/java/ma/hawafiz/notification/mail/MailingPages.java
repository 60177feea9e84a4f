package ma.hawafiz.notification.mail;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.UUID;
import ma.hawafiz.identity.Role;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

/** The e-mails that did not go out. */
@Path("/mailing")
@RolesAllowed({"admin", "auditor"})
@Produces(MediaType.TEXT_HTML)
public class MailingPages {
    private static final int ROWS = 50;

    private final MailTroubles troubles;
    private final RetryMails retryMails;

    MailingPages(MailTroubles troubles, RetryMails retryMails) {
        this.troubles = troubles;
        this.retryMails = retryMails;
    }

    @GET
    public TemplateInstance show(@QueryParam("after") @Nullable UUID after, SecurityContext visitor) {
        MailTroubles.Counts counts = troubles.counts();
        Page<MailTrouble> page = troubles.list(new Slice(after, ROWS));
        return new MailingView(
                counts,
                page.items(),
                counts.refused() > 0 && visitor.isUserInRole(Role.ADMIN.code()),
                page.next() == null ? null : "?after=" + page.next());
    }

    @POST
    @Path("retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("admin")
    public Response retry() {
        retryMails.retry();
        return Response.seeOther(URI.create("/mailing")).build();
    }
}
