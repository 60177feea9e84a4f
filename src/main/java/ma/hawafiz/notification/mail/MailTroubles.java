package ma.hawafiz.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.notification.NotificationKind;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.hibernate.Session;

/** The e-mails that did not go out, and those without an address to go to. */
@ApplicationScoped
public class MailTroubles {
    private final Session session;

    MailTroubles(Session session) {
        this.session = session;
    }

    /** How many wait, for their time or after a failure, and how many were refused for good. */
    public record Counts(long waiting, long refused) {}

    public Counts counts() {
        Object[] row = session.createNativeQuery("""
                        select count(*) filter (where state = 'WAITING'), count(*) filter (where state = 'REFUSED')
                        from notification_mail where state in ('WAITING', 'REFUSED')""", Object[].class).getSingleResult();
        return new Counts(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /** The latest first. */
    public Page<MailTrouble> list(Slice slice) {
        String after = slice.after() == null ? "" : "and notification_id < :after";
        var query =
                session.createNativeQuery("""
                        select notification_id, kind, told_at, attempts, failure,
                            case when state = 'WAITING' then due_at end
                        from notification_mail
                        where state in ('WAITING', 'REFUSED') and failure is not null %s order by notification_id desc""".formatted(after), Object[].class).setMaxResults(slice.fetch());
        if (slice.after() != null) {
            query.setParameter("after", slice.after());
        }
        List<MailTrouble> rows = query.getResultStream()
                .map(row -> new MailTrouble(
                        (UUID) row[0],
                        NotificationKind.valueOf((String) row[1]),
                        (Instant) row[2],
                        ((Number) row[3]).intValue(),
                        (String) row[4],
                        (Instant) row[5]))
                .toList();
        return slice.page(rows, MailTrouble::id);
    }

    void tryAgain(Instant now) {
        session.createNativeMutationQuery(
                        "update notification_mail set state = 'WAITING', due_at = :now where state = 'REFUSED'")
                .setParameter("now", now)
                .executeUpdate();
    }
}
