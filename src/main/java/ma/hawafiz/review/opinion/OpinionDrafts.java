package ma.hawafiz.review.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.identity.CurrentActor;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The opinions the acting person is writing: hers alone, and there again after the next sign-in. */
@ApplicationScoped
public class OpinionDrafts {
    private final Session session;
    private final CurrentActor currentActor;

    OpinionDrafts(Session session, CurrentActor currentActor) {
        this.session = session;
        this.currentActor = currentActor;
    }

    /**
     * @param savedAt null where nothing is kept yet
     * @param lines what she has said of lines so far, by CNSS number
     */
    public record Draft(String summary, @Nullable Instant savedAt, Map<String, DraftLine> lines) {

        /** Whether this is what it says of the line already; of a line it does not name, that it is granted. */
        public boolean says(DraftLine line) {
            return line.equals(lines.getOrDefault(line.cnss(), new DraftLine(line.cnss(), false, null, null)));
        }

        public List<LineRefusal> refusals() {
            return lines.values().stream()
                    .filter(DraftLine::refuses)
                    .map(line -> LineRefusal.coded(line.cnss(), line.code(), line.remark()))
                    .toList();
        }
    }

    public record DraftLine(
            String cnss,
            boolean refuses,
            @Nullable String code,
            @Nullable String remark) {}

    public Optional<Draft> of(UUID dossierId) {
        return session.createNativeQuery(
                        "select summary, saved_at from opinion_draft where dossier_id = :dossier and person = :person",
                        Object[].class)
                .setParameter("dossier", dossierId)
                .setParameter("person", currentActor.get().id())
                .getResultStream()
                .findFirst()
                .map(row -> new Draft((String) row[0], (Instant) row[1], lines(dossierId)));
    }

    /** What she goes on from: her draft or, while she has none, what the last opinion on the dossier refused. */
    public Draft begun(UUID dossierId) {
        return of(dossierId).orElseGet(() -> new Draft("", null, refusedLast(dossierId)));
    }

    /** A reason in free words becomes the remark of the one that stands for them. */
    private Map<String, DraftLine> refusedLast(UUID dossierId) {
        Map<String, DraftLine> lines = new LinkedHashMap<>();
        session.createNativeQuery("""
                        select cnss, coalesce(reason_code, 'OTHER'), coalesce(remark, reason) from opinion_line
                        where opinion_id = (select id from opinion where dossier_id = :dossier order by id desc limit 1)
                            and (reason is not null or reason_code is not null)
                        order by cnss""", Object[].class)
                .setParameter("dossier", dossierId)
                .getResultStream()
                .map(row -> new DraftLine((String) row[0], true, (String) row[1], (String) row[2]))
                .forEach(line -> lines.put(line.cnss(), line));
        return lines;
    }

    private Map<String, DraftLine> lines(UUID dossierId) {
        Map<String, DraftLine> lines = new LinkedHashMap<>();
        session.createNativeQuery("""
                        select cnss, proposal, reason_code, remark from opinion_draft_line
                        where dossier_id = :dossier and person = :person order by cnss""", Object[].class)
                .setParameter("dossier", dossierId)
                .setParameter("person", currentActor.get().id())
                .getResultStream()
                .map(row -> new DraftLine((String) row[0], "REFUSE".equals(row[1]), (String) row[2], (String) row[3]))
                .forEach(line -> lines.put(line.cnss(), line));
        return lines;
    }

    /** Once it is given, or thrown away; in the transaction of whoever asks. */
    public void drop(UUID dossierId) {
        session.createNativeMutationQuery("delete from opinion_draft where dossier_id = :dossier and person = :person")
                .setParameter("dossier", dossierId)
                .setParameter("person", currentActor.get().id())
                .executeUpdate();
    }
}
