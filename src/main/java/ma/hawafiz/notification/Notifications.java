package ma.hawafiz.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.hibernate.Session;

/** The acting person's own: row security shows nobody else's. */
@ApplicationScoped
public class Notifications {
    private final Session session;
    private final CurrentActor currentActor;

    Notifications(Session session, CurrentActor currentActor) {
        this.session = session;
        this.currentActor = currentActor;
    }

    /** The newest first. */
    public Page<NotificationSummary> list(boolean unreadOnly, Slice slice) {
        List<Notification> rows = session.createQuery("""
                        from Notification where recipient = :person and (:after is null or id < :after)
                        and (:unread = false or readAt is null) order by id desc""", Notification.class)
                .setParameter("person", currentActor.get().id())
                .setParameter("after", slice.after())
                .setParameter("unread", unreadOnly)
                .setMaxResults(slice.fetch())
                .getResultList();
        return slice.page(rows, one -> one.id).map(NotificationSummary::of);
    }

    /** @return whether there was one of theirs, read or not */
    boolean read(UUID id, Instant now) {
        return session.createNativeMutationQuery("""
                        update notification set read_at = coalesce(read_at, :now)
                        where id = :id and recipient = :person""")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .setParameter("person", currentActor.get().id())
                        .executeUpdate()
                > 0;
    }

    void readAll(Instant now) {
        session.createNativeMutationQuery(
                        "update notification set read_at = :now where recipient = :person and read_at is null")
                .setParameter("now", now)
                .setParameter("person", currentActor.get().id())
                .executeUpdate();
    }
}
