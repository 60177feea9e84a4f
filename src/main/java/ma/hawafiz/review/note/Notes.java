package ma.hawafiz.review.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What the ministry has noted of a dossier and of its lines; row security shows it to no company. */
@ApplicationScoped
public class Notes {
    private static final String WRITTEN = """
            select id, cnss, text, author_name, written_at from review_note
            where dossier_id = :dossier and (cast(:after as uuid) is null or id < :after)
            order by id desc limit :fetch""";

    private final Session session;

    Notes(Session session) {
        this.session = session;
    }

    /** @param cnss of the line it is about; null where it is about the dossier */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Note(UUID id, @Nullable String cnss, String text, String author, Instant writtenAt) {}

    /** The latest first. */
    public List<Note> latest(UUID dossierId, @Nullable UUID after, int fetch) {
        return session.createNativeQuery(WRITTEN, Object[].class)
                .setParameter("dossier", dossierId)
                .setParameter("after", after)
                .setParameter("fetch", fetch)
                .getResultStream()
                .map(row ->
                        new Note((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (Instant) row[4]))
                .toList();
    }

    /** How many there are, by the CNSS number of their line; under an empty one those about the dossier. */
    public Map<String, Integer> counts(UUID dossierId) {
        Map<String, Integer> counts = new HashMap<>();
        session.createNativeQuery(
                        "select coalesce(cnss, ''), count(*) from review_note where dossier_id = :dossier group by 1",
                        Object[].class)
                .setParameter("dossier", dossierId)
                .getResultStream()
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).intValue()));
        return counts;
    }
}
