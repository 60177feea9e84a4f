package ma.hawafiz.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.hawafiz.amendment.LawChanged.RuleSetProposed;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;

/** An administrator puts a draft forward, having seen what it does to every dossier. */
@ApplicationScoped
class ProposeDraft {
    private final Drafts drafts;
    private final Rehearsals rehearsals;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<RuleSetProposed> happened;

    ProposeDraft(
            Drafts drafts,
            Rehearsals rehearsals,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock,
            Event<RuleSetProposed> happened) {
        this.drafts = drafts;
        this.rehearsals = rehearsals;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /** @throws Refusal NOT_FOUND; DRAFT_CONFLICT if it is overtaken, proposed already, or not rehearsed whole */
    @Transactional
    RuleSetProposal propose(UUID draftId) {
        RuleSetDraft draft = drafts.standing(draftId);
        Rehearsal rehearsal = rehearsals
                .completeAndWhole(draftId)
                .filter(whole -> drafts.state(draft) == Drafts.State.DRAFT)
                .orElseThrow(() -> new Refusal(ProblemType.DRAFT_CONFLICT));
        Actor actor = currentActor.get();
        RuleSetProposal proposal = new RuleSetProposal();
        proposal.id = Ids.next();
        proposal.draftId = draftId;
        proposal.rehearsalId = rehearsal.id;
        proposal.sha256 = draft.sha256;
        proposal.base = draft.base;
        proposal.proposedBy = actor.id();
        proposal.proposedByName = actor.name();
        proposal.proposedAt = clock.now();
        entities.persist(proposal);
        entities.flush();
        happened.fire(new RuleSetProposed(draftId, rehearsal.id, draft.sha256));
        return proposal;
    }
}
