package ma.hawafiz.review.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The agents and instructors a dossier can be given to: those who have opened the work list. */
@ApplicationScoped
public class Reviewers {
    private final Session session;

    Reviewers(Session session) {
        this.session = session;
    }

    public record Reviewer(UUID person, String name) {}

    public List<Reviewer> all() {
        return session.createNativeQuery(
                        "select person, name from reviewer order by lower(name), person", Object[].class)
                .getResultStream()
                .map(row -> new Reviewer((UUID) row[0], (String) row[1]))
                .toList();
    }

    Optional<Reviewer> find(UUID person) {
        return all().stream().filter(one -> one.person().equals(person)).findFirst();
    }
}
