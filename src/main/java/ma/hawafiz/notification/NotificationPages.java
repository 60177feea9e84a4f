package ma.hawafiz.notification;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

/** What the reader was told. */
@Path("/notifications")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class NotificationPages {
    private static final int ROWS = 25;
    private static final URI LIST = URI.create("/notifications");

    private final Notifications notifications;
    private final ReadNotifications readNotifications;
    private final UnreadNews news;

    NotificationPages(Notifications notifications, ReadNotifications readNotifications, UnreadNews news) {
        this.notifications = notifications;
        this.readNotifications = readNotifications;
        this.news = news;
    }

    @GET
    public TemplateInstance list(@QueryParam("after") @Nullable UUID after) {
        Page<NotificationSummary> page = notifications.list(false, new Slice(after, ROWS));
        return new NotificationList(
                page.items(), news.getUnread() > 0, page.next() == null ? null : "?after=" + page.next());
    }

    @POST
    @Path("{notificationId}/read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response read(@PathParam("notificationId") UUID id) {
        readNotifications.read(id);
        return Response.seeOther(LIST).build();
    }

    @POST
    @Path("read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response readAll() {
        readNotifications.readAll();
        return Response.seeOther(LIST).build();
    }
}
