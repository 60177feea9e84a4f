package ma.hawafiz.review.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.FrozenDeterminations;
import ma.hawafiz.dossier.GrantedBenefits;
import ma.hawafiz.dossier.Occasion;
import ma.hawafiz.dossier.clock.LegalDelay;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.review.Decision;
import ma.hawafiz.review.DecisionSigned;

/**
 * An approver who had no hand in the decision follows the appeal: another decision takes the place of the first. The frozen
 * facts are evaluated under the law of the first decision, against the ledger of now without what this dossier was granted,
 * with the persons held; the ledger then enters the difference only.
 */
@ApplicationScoped
public class ReviseDecision {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final Appeals appeals;
    private final GrantedBenefits grantedBenefits;
    private final FrozenDeterminations frozen;
    private final LegalDelay delay;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<DecisionSigned> happened;

    ReviseDecision(
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            Appeals appeals,
            GrantedBenefits grantedBenefits,
            FrozenDeterminations frozen,
            LegalDelay delay,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock,
            Event<DecisionSigned> happened) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.appeals = appeals;
        this.grantedBenefits = grantedBenefits;
        this.frozen = frozen;
        this.delay = delay;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * @param changes what is decided otherwise; every other line stands, for what the determination makes payable
     * @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT, SAME_PERSON, REQUEST_INVALID with everything that is wrong
     */
    @Transactional
    public Decision revise(UUID dossierId, String ground, List<RevisedLine> changes) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.REVISE);
        Actor actor = currentActor.get();
        Appeal appeal = appeals.answerableBy(actor.id(), dossierId);
        Decision first = appeals.decision(appeal);
        Situation situation = withLedgerOfNow(frozen.situation(first.determination()), dossier);
        Determination determination = new Determine(frozen.rules(first.determination())).determine(situation);
        List<Decision.DecisionLine> lines = RevisedLine.decide(first, determination, changes);
        LocalDate today = clock.today();
        Decision revised = first.revised(
                appeal.id,
                actor,
                clock.now(),
                delay.end("procedure.appealDays", today),
                frozen.freeze(dossier, Occasion.DECIDED, situation, determination),
                lines);
        entities.persist(AppealAnswer.to(appeal, AppealAnswer.Outcome.REVISED, ground, actor, revised.signedAt()));
        entities.persist(revised);
        entities.flush();
        lifecycle.move(dossier, DossierAction.REVISE, revised.outcome(), ground);
        happened.fire(new DecisionSigned(revised, dossier.measure(), dossier.exercice()));
        return revised;
    }

    private Situation withLedgerOfNow(Situation decided, Dossier dossier) {
        List<String> persons = decided.employees().stream()
                .map(Employee::cnss)
                .filter(Objects::nonNull)
                .toList();
        return decided.withGranted(
                grantedBenefits.toHeld(persons, dossier.companyId(), dossier.exercice(), dossier.id()));
    }
}
