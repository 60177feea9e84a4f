package ma.hawafiz.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.hawafiz.amendment.LawChanged.RuleSetAdopted;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;

/**
 * A second administrator makes a proposed draft the law. From this moment on everything is evaluated under it; what was
 * decided stays as it is.
 */
@ApplicationScoped
class AdoptDraft {
    private final Drafts drafts;
    private final Rehearsals rehearsals;
    private final AdoptedRules adopted;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<RuleSetAdopted> happened;

    AdoptDraft(
            Drafts drafts,
            Rehearsals rehearsals,
            AdoptedRules adopted,
            CurrentActor currentActor,
            PortalClock clock,
            Event<RuleSetAdopted> happened) {
        this.drafts = drafts;
        this.rehearsals = rehearsals;
        this.adopted = adopted;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /** @throws Refusal NOT_FOUND; SAME_PERSON; DRAFT_CONFLICT if it is not proposed, or overtaken */
    @Transactional
    void adopt(UUID draftId) {
        RuleSetDraft draft = drafts.standing(draftId);
        RuleSetProposal proposal = drafts.proposal(draftId).orElseThrow(() -> new Refusal(ProblemType.DRAFT_CONFLICT));
        Actor actor = currentActor.get();
        if (proposal.proposedBy.equals(actor.id())) {
            throw new Refusal(ProblemType.SAME_PERSON, proposal.proposedByName);
        }
        adopted.adopt(
                draft.rules(),
                draft.base,
                new AdoptedRules.Proposal(proposal.id, proposal.proposedBy),
                actor,
                clock.now());
        happened.fire(new RuleSetAdopted(
                draftId, proposal.id, draft.base, draft.sha256, rehearsals.movedAndOpen(proposal.rehearsalId)));
    }
}
