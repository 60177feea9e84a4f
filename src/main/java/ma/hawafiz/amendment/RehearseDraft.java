package ma.hawafiz.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.hawafiz.amendment.LawChanged.RehearsalAsked;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** An administrator asks what a draft would change; which dossiers are tried is settled at once, the rest runs behind. */
@ApplicationScoped
class RehearseDraft {
    private static final String DOSSIERS = """
            insert into rehearsal_dossier (rehearsal_id, dossier_id, company_id, determination_id, state)
            select :rehearsal, d.id, d.company_id, coalesce(decided.determination_id, l.determination_id), d.state
            from dossier d join lodgement l on l.dossier_id = d.id
            left join lateral (select determination_id from decision where dossier_id = d.id order by id desc limit 1)
                decided on true
            where d.state <> 'WITHDRAWN'
                and (cast(:measure as text) is null or d.measure = :measure)
                and (cast(:exercice as integer) is null or d.exercice = :exercice)
                and (cast(:state as text) is null or d.state = :state)""";

    private final Drafts drafts;
    private final Session session;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<RehearsalAsked> happened;

    RehearseDraft(
            Drafts drafts,
            Session session,
            CurrentActor currentActor,
            PortalClock clock,
            Event<RehearsalAsked> happened) {
        this.drafts = drafts;
        this.session = session;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /** Which dossiers; null for any. */
    record Choice(
            @Nullable Measure measure,
            @Nullable Integer exercice,
            @Nullable DossierState state) {
        static final Choice ALL = new Choice(null, null, null);
    }

    /** @throws Refusal NOT_FOUND; DRAFT_CONFLICT if the draft is overtaken or adopted */
    @Transactional
    Rehearsal rehearse(UUID draftId, Choice choice) {
        RuleSetDraft draft = drafts.standing(draftId);
        if (drafts.state(draft) == Drafts.State.ADOPTED) {
            throw new Refusal(ProblemType.DRAFT_CONFLICT);
        }
        Actor actor = currentActor.get();
        Rehearsal rehearsal = new Rehearsal();
        rehearsal.id = Ids.next();
        rehearsal.draftId = draftId;
        rehearsal.measure = choice.measure();
        rehearsal.exercice = choice.exercice();
        rehearsal.state = choice.state();
        rehearsal.askedBy = actor.id();
        rehearsal.askedByName = actor.name();
        rehearsal.askedAt = clock.now();
        session.persist(rehearsal);
        session.flush();
        int dossiers = session.createNativeMutationQuery(DOSSIERS)
                .setParameter("rehearsal", rehearsal.id)
                .setParameter(
                        "measure",
                        choice.measure() == null ? null : choice.measure().name())
                .setParameter("exercice", choice.exercice())
                .setParameter(
                        "state", choice.state() == null ? null : choice.state().name())
                .executeUpdate();
        happened.fire(new RehearsalAsked(rehearsal.id, draftId, draft.sha256, dossiers));
        return rehearsal;
    }
}
