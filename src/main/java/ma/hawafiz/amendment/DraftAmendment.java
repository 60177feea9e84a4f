package ma.hawafiz.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.amendment.LawChanged.RuleSetDrafted;
import ma.hawafiz.evaluation.Amendment;
import ma.hawafiz.evaluation.AmendmentReader;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;

/** An administrator lays down what the law would be with an amendment. Nothing is changed by it. */
@ApplicationScoped
class DraftAmendment {
    private final Drafts drafts;
    private final AdoptedRules adopted;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<RuleSetDrafted> happened;

    DraftAmendment(
            Drafts drafts,
            AdoptedRules adopted,
            CurrentActor currentActor,
            PortalClock clock,
            Event<RuleSetDrafted> happened) {
        this.drafts = drafts;
        this.adopted = adopted;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /** @throws Refusal TOO_LARGE; AMENDMENT_REFUSED with everything that is wrong */
    @Transactional
    RuleSetDraft draft(byte[] amendment) {
        RuleSet law = adopted.current();
        Amendment read = new AmendmentReader(law, clock.today()).read(amendment);
        RuleSetDraft draft = drafts.lay(
                read.title(), law, read.on(law), new String(amendment, StandardCharsets.UTF_8), currentActor.get());
        happened.fire(new RuleSetDrafted(draft.id, draft.base, draft.sha256));
        return draft;
    }

    /**
     * The amendment of an overtaken draft once more, on the law of now.
     *
     * @throws Refusal NOT_FOUND; DRAFT_CONFLICT if it is not overtaken, or was no amendment; AMENDMENT_REFUSED
     */
    @Transactional
    RuleSetDraft draftAgain(UUID draftId) {
        RuleSetDraft overtaken = drafts.get(draftId);
        if (drafts.state(overtaken) != Drafts.State.OVERTAKEN || overtaken.amendment == null) {
            throw new Refusal(ProblemType.DRAFT_CONFLICT);
        }
        return draft(Objects.requireNonNull(overtaken.amendment).getBytes(StandardCharsets.UTF_8));
    }
}
