package ma.hawafiz.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.platform.time.PortalClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * Writes down whom something is told, in the transaction in which it happens: the notification and, where one is wanted, the
 * e-mail that is to be sent. Neither stands without what they tell of.
 */
@ApplicationScoped
public class TellPersons {
    private final Session session;
    private final PortalClock clock;
    private final LocalTime digest;
    private final Event<MailWaits> waiting;

    TellPersons(
            Session session,
            PortalClock clock,
            @ConfigProperty(name = "hawafiz.notification.digest-at", defaultValue = "07:00") LocalTime digest,
            Event<MailWaits> waiting) {
        this.session = session;
        this.clock = clock;
        this.digest = digest;
        this.waiting = waiting;
    }

    /** Something may be there to be sent. */
    public record MailWaits() {}

    public void tell(Set<UUID> persons, News news) {
        if (persons.isEmpty()) {
            return;
        }
        session.flush();
        session.doWork(connection -> write(connection, persons, news));
        waiting.fire(new MailWaits());
    }

    private void write(Connection connection, Set<UUID> persons, News news) throws SQLException {
        Array told = connection.createArrayOf("uuid", persons.toArray());
        Instant now = clock.now();
        try (PreparedStatement tell = connection.prepareStatement("select tell_persons(?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            tell.setArray(1, told);
            tell.setString(2, news.kind().name());
            tell.setObject(3, news.companyId(), Types.OTHER);
            tell.setObject(4, news.dossierId(), Types.OTHER);
            tell.setString(5, news.reference());
            tell.setString(6, news.path());
            tell.setObject(7, news.deadline(), Types.DATE);
            tell.setObject(8, now.atOffset(ZoneOffset.UTC));
            tell.setObject(9, nextDigest(now).atOffset(ZoneOffset.UTC));
            tell.execute();
        } finally {
            told.free();
        }
    }

    private Instant nextDigest(Instant now) {
        ZonedDateTime here = now.atZone(clock.zone());
        ZonedDateTime today = here.with(digest);
        return (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
    }
}
