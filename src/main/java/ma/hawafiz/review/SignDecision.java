package ma.hawafiz.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.dossier.FrozenDeterminations;
import ma.hawafiz.dossier.GrantedBefore;
import ma.hawafiz.dossier.GrantedBenefits;
import ma.hawafiz.dossier.Occasion;
import ma.hawafiz.dossier.clock.DelayTerms;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;

/**
 * An approver signs what an instructor proposed and a session of the committee followed. The frozen facts are evaluated once more against the ledger as it stands
 * at this moment, with the persons held, so that two decisions signed at once never grant more than the cap; that
 * determination is the one the decision rests on.
 */
@ApplicationScoped
public class SignDecision {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final ExamineDossier examineDossier;
    private final Reviews reviews;
    private final SessionOutcomes sessions;
    private final GrantedBenefits grantedBenefits;
    private final FrozenDeterminations frozen;
    private final DelayTerms delayTerms;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<DecisionSigned> happened;

    SignDecision(
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            ExamineDossier examineDossier,
            Reviews reviews,
            SessionOutcomes sessions,
            GrantedBenefits grantedBenefits,
            FrozenDeterminations frozen,
            DelayTerms delayTerms,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock,
            Event<DecisionSigned> happened) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.examineDossier = examineDossier;
        this.reviews = reviews;
        this.sessions = sessions;
        this.grantedBenefits = grantedBenefits;
        this.frozen = frozen;
        this.delayTerms = delayTerms;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /** @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT, LAW_CHANGED_SINCE_OPINION, SESSION_REQUIRED, SAME_PERSON if the signer gave the opinion */
    @Transactional
    public Decision sign(UUID dossierId) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.DECIDE);
        Opinion opinion = reviews.opinion(dossierId).orElseThrow();
        if (opinion.author.equals(currentActor.get().id())) {
            throw new Refusal(ProblemType.SAME_PERSON, opinion.authorName);
        }
        ExamineDossier.Examined examined = examineDossier.examineUnderTheLawOfNow(dossierId);
        RuleSet rules = examined.determination().rules();
        if (!rules.sha256().equals(opinion.ruleSetSha256)) {
            // The law changed since: what nobody has looked at under it is not decided on.
            throw new Refusal(ProblemType.LAW_CHANGED_SINCE_OPINION);
        }
        SessionOutcome session = sessions.ofOpinion(opinion.id)
                .filter(SessionOutcome::followed)
                .orElseThrow(() -> new Refusal(ProblemType.SESSION_REQUIRED));
        Situation situation = withLedgerOfNow(examined.situation(), dossier);
        Determination determination = new Determine(rules).determine(situation);
        Decision decision = decision(dossier, opinion, session, situation, determination);
        entities.persist(decision);
        lifecycle.move(dossier, DossierAction.DECIDE, decision.outcome, null);
        happened.fire(new DecisionSigned(decision, dossier.measure(), dossier.exercice()));
        return decision;
    }

    private Situation withLedgerOfNow(Situation lodged, Dossier dossier) {
        List<String> persons = lodged.employees().stream()
                .map(Employee::cnss)
                .filter(Objects::nonNull)
                .toList();
        return lodged.withGranted(
                grantedBenefits.toHeld(persons, dossier.companyId(), dossier.exercice(), dossier.id()));
    }

    private Decision decision(
            Dossier dossier,
            Opinion opinion,
            SessionOutcome session,
            Situation situation,
            Determination determination) {
        Actor signer = currentActor.get();
        Decision decision = new Decision();
        decision.id = Ids.next();
        decision.dossierId = dossier.id();
        decision.companyId = dossier.companyId();
        decision.opinionId = opinion.id;
        decision.agendaItemId = session.itemId();
        decision.preparedBy = opinion.author;
        decision.preparedByName = opinion.authorName;
        decision.signedBy = signer.id();
        decision.signedByName = signer.name();
        decision.signedAt = clock.now();
        decision.appealUntil = delayTerms.appealUntil(clock.today());
        decision.determination = frozen.freeze(dossier, Occasion.DECIDED, situation, determination);
        // Opinion and determination list the same employees in the same order: both follow from the frozen situation.
        GrantedBefore before = grantedBenefits.before(dossier.id());
        IntStream.range(0, opinion.lines.size())
                .mapToObj(i -> line(opinion.lines.get(i), determination.lines().get(i), before))
                .forEach(decision.lines::add);
        decision.outcome = decision.outcomeOfLines();
        return decision;
    }

    private static Decision.DecisionLine line(Opinion.OpinionLine proposed, Line determined, GrantedBefore before) {
        Amounts amounts = determined.amounts();
        long left = Math.max(0, amounts.capped().centimes() - before.to(determined.cnss()));
        long granted = proposed.derogation() != null
                ? left
                : proposed.proposal() == Proposal.GRANT ? before.difference(determined) : 0;
        long deferred = proposed.refusedForAReason() || proposed.derogation() != null
                ? 0
                : Math.min(amounts.conditional().centimes(), left);
        return new Decision.DecisionLine(
                proposed.companyId(),
                proposed.cnss(),
                granted,
                deferred,
                left - granted - deferred,
                proposed.reason(),
                proposed.reasonCode(),
                proposed.remark(),
                proposed.derogation(),
                before.to(determined.cnss()));
    }
}
