package ma.hawafiz.notification;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/notifications")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class NotificationResource {
    private final Notifications notifications;
    private final ReadNotifications readNotifications;

    NotificationResource(Notifications notifications, ReadNotifications readNotifications) {
        this.notifications = notifications;
        this.readNotifications = readNotifications;
    }

    @GET
    public Page<NotificationSummary> list(
            @QueryParam("unread") boolean unread,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        return notifications.list(unread, Slice.of(after, limit));
    }

    @POST
    @Path("{notificationId}/reading")
    public void read(@PathParam("notificationId") UUID id) {
        readNotifications.read(id);
    }

    @POST
    @Path("reading")
    public void readAll() {
        readNotifications.readAll();
    }
}
