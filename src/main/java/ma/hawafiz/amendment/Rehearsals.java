package ma.hawafiz.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import org.hibernate.Session;

/** The rehearsals, and how far each has come. */
@ApplicationScoped
class Rehearsals {
    private static final List<String> OPEN = Arrays.stream(DossierState.values())
            .filter(DossierState::open)
            .map(DossierState::name)
            .toList();

    private final Session session;

    Rehearsals(Session session) {
        this.session = session;
    }

    enum State {
        RUNNING,
        COMPLETE,
        /** Some dossier cannot be evaluated under the draft. */
        FAILED
    }

    /** How far it has come, and how many lines and companies change. */
    record Progress(
            int dossiers,
            int done,
            int failed,
            int lines,
            int moved,
            int gaining,
            int losing,
            int changing,
            int outcomes) {
        State state() {
            return done < dossiers ? State.RUNNING : failed > 0 ? State.FAILED : State.COMPLETE;
        }
    }

    /** @throws Refusal NOT_FOUND */
    Rehearsal get(UUID id) {
        Rehearsal rehearsal = session.find(Rehearsal.class, id);
        if (rehearsal == null) {
            throw new Refusal(ProblemType.NOT_FOUND, id);
        }
        return rehearsal;
    }

    /** The newest first. */
    Page<Rehearsal> list(UUID draftId, Slice slice) {
        List<Rehearsal> rows = session.createQuery(
                        "from Rehearsal where draftId = :draft and (:after is null or id < :after) order by id desc",
                        Rehearsal.class)
                .setParameter("draft", draftId)
                .setParameter("after", slice.after())
                .setMaxResults(slice.fetch())
                .getResultList();
        return slice.page(rows, rehearsal -> rehearsal.id);
    }

    /** Those that a stop of the portal left unfinished. */
    List<UUID> unfinished() {
        return session.createNativeQuery("""
                        select distinct d.rehearsal_id from rehearsal_dossier d where not exists (
                            select from rehearsal_result r
                            where r.rehearsal_id = d.rehearsal_id and r.dossier_id = d.dossier_id)""", UUID.class).getResultList();
    }

    Progress progress(UUID id) {
        Object[] row = session.createNativeQuery("""
                        select count(*), count(r.id), count(r.failure), coalesce(sum(r.lines), 0),
                            coalesce(sum(r.gaining), 0), coalesce(sum(r.losing), 0), coalesce(sum(r.changing), 0),
                            count(*) filter (where r.outcome_now <> r.outcome_draft),
                            (select count(*) from rehearsal_line where rehearsal_id = :id)
                        from rehearsal_dossier d left join rehearsal_result r
                            on r.rehearsal_id = d.rehearsal_id and r.dossier_id = d.dossier_id
                        where d.rehearsal_id = :id""", Object[].class)
                .setParameter("id", id)
                .getSingleResult();
        return new Progress(
                count(row[0]),
                count(row[1]),
                count(row[2]),
                count(row[3]),
                count(row[8]),
                count(row[4]),
                count(row[5]),
                count(row[6]),
                count(row[7]));
    }

    /** The rehearsal on which a draft may be proposed: of every dossier, to the end, without a failure. */
    Optional<Rehearsal> completeAndWhole(UUID draftId) {
        return list(draftId, new Slice(null, Slice.MAX_LIMIT)).items().stream()
                .filter(Rehearsal::whole)
                .filter(rehearsal -> progress(rehearsal.id).state() == State.COMPLETE)
                .findFirst();
    }

    /** The dossiers on whose claim nobody has decided yet, and of which a line changes. */
    List<UUID> movedAndOpen(UUID id) {
        return session.createNativeQuery("""
                        select d.id from dossier d
                        where d.state in (:open) and exists (
                            select from rehearsal_line l where l.rehearsal_id = :id and l.dossier_id = d.id)
                        order by d.id""", UUID.class)
                .setParameter("open", OPEN)
                .setParameter("id", id)
                .getResultList();
    }

    static int count(Object number) {
        return ((Number) number).intValue();
    }
}
