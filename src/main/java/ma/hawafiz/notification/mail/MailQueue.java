package ma.hawafiz.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.platform.i18n.Language;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The e-mails to be sent, as the portal itself sees them. What one instance has in hand another leaves alone. */
@ApplicationScoped
class MailQueue {
    private final Session session;

    MailQueue(Session session) {
        this.session = session;
    }

    record Waiting(UUID id, UUID recipient, boolean digest, int attempts) {}

    /** Where to, and in which language. */
    record Address(@Nullable String email, Language language) {}

    /** The one that has been due longest, held until the transaction ends. */
    Optional<Waiting> next(Instant now) {
        return session.createNativeQuery("""
                        select notification_id, recipient, digest, attempts from notification_mail
                        where state = 'WAITING' and due_at <= :now order by due_at limit 1
                        for update skip locked""", Object[].class)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> new Waiting((UUID) row[0], (UUID) row[1], (boolean) row[2], ((Number) row[3]).intValue()))
                .findFirst();
    }

    /** Everything the person is due in one e-mail, held as well. */
    List<UUID> digest(UUID recipient, Instant now) {
        return session.createNativeQuery("""
                        select notification_id from notification_mail
                        where recipient = :recipient and digest and state = 'WAITING' and due_at <= :now
                        order by notification_id limit 100 for update skip locked""", UUID.class)
                .setParameter("recipient", recipient)
                .setParameter("now", now)
                .getResultList();
    }

    List<MailItem> items(List<UUID> ids) {
        return session.createNativeQuery(
                        "select reference, deadline, path from notification where id in (:ids) order by id",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new MailItem((String) row[0], date(row[1]), (String) row[2]))
                .toList();
    }

    /** As it is now: an address given since counts. */
    Address address(UUID recipient) {
        return session.createNativeQuery(
                        "select coalesce(given_email, token_email), language from person_profile where person = :person",
                        Object[].class)
                .setParameter("person", recipient)
                .getResultStream()
                .map(row -> new Address((String) row[0], Language.valueOf((String) row[1])))
                .findFirst()
                .orElse(new Address(null, Language.FR));
    }

    void sent(List<UUID> ids, Instant at) {
        session.createNativeMutationQuery("""
                        update notification_mail set state = 'SENT', sent_at = :at, attempts = attempts + 1, failure = null
                        where notification_id in (:ids)""")
                .setParameter("at", at)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    void later(List<UUID> ids, Instant due, String failure) {
        session.createNativeMutationQuery("""
                        update notification_mail set due_at = :due, attempts = attempts + 1, failure = :failure
                        where notification_id in (:ids)""")
                .setParameter("due", due)
                .setParameter("failure", failure)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    void never(List<UUID> ids, String state, @Nullable String failure) {
        session.createNativeMutationQuery("""
                        update notification_mail set state = :state, attempts = attempts + 1, failure = nullif(:failure, '')
                        where notification_id in (:ids)""")
                .setParameter("state", state)
                .setParameter("failure", failure == null ? "" : failure)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    private static @Nullable LocalDate date(@Nullable Object column) {
        return column instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) column;
    }
}
