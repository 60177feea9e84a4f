package ma.hawafiz.review.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who has had a dossier in hand; the latest entry stands. */
@ApplicationScoped
public class Assignments {
    private final Session session;

    Assignments(Session session) {
        this.session = session;
    }

    /** @param assignee null where it was given back */
    public record Assignment(
            UUID id, @Nullable UUID assignee, @Nullable String assigneeName, String by, Instant at) {}

    public Optional<Assignment> current(UUID dossierId) {
        return latest(dossierId, null, 1).stream().findFirst();
    }

    /** The latest first. */
    List<Assignment> latest(UUID dossierId, @Nullable UUID after, int fetch) {
        return session.createNativeQuery("""
                        select id, assignee, assignee_name, assigned_by_name, at from dossier_assignment
                        where dossier_id = :dossier and (cast(:after as uuid) is null or id < :after)
                        order by id desc limit :fetch""", Object[].class)
                .setParameter("dossier", dossierId)
                .setParameter("after", after)
                .setParameter("fetch", fetch)
                .getResultStream()
                .map(row -> new Assignment(
                        (UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3], (Instant) row[4]))
                .toList();
    }
}
