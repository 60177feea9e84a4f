package ma.hawafiz.payment.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.review.Reviews;
import org.jspecify.annotations.Nullable;

/**
 * Once the company was heard, an approver who neither asked nor granted decides what is to be returned of each line. Where that
 * is nothing, the dossier is closed at once.
 */
@ApplicationScoped
public class DecideRecovery {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final Recoveries recoveries;
    private final Reviews reviews;
    private final SettleRecovery settleRecovery;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<RecoveryEvent> happened;

    DecideRecovery(
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            Recoveries recoveries,
            Reviews reviews,
            SettleRecovery settleRecovery,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock,
            Event<RecoveryEvent> happened) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.recoveries = recoveries;
        this.reviews = reviews;
        this.settleRecovery = settleRecovery;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /** So much is to be returned, in dirhams, and why. */
    public record DueLine(
            @Nullable String cnss,
            @Nullable BigDecimal amount,
            @Nullable String ground) {}

    /**
     * @param lines each line that was claimed, once
     * @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT, SAME_PERSON, NOT_HEARD_YET, RECOVERY_CONFLICT, REQUEST_INVALID
     */
    @Transactional
    public void decide(UUID dossierId, List<DueLine> lines) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.SETTLE);
        Recovery recovery = recoveries.get(dossierId);
        Actor actor = currentActor.get();
        if (recoveries.decision(recovery).isPresent()) {
            throw new Refusal(ProblemType.RECOVERY_CONFLICT);
        }
        if (recovery.openedBy.equals(actor.id())
                || reviews.decision(dossierId).orElseThrow().signedBy().equals(actor.id())) {
            throw new Refusal(ProblemType.SAME_PERSON);
        }
        if (recoveries.answer(recovery).isEmpty() && !clock.today().isAfter(recovery.hearingUntil)) {
            throw new Refusal(ProblemType.NOT_HEARD_YET, recovery.hearingUntil);
        }
        RecoveryDecision decision = new RecoveryDecision();
        decision.lines.addAll(check(recovery, lines));
        decision.recoveryId = recovery.id;
        decision.dossierId = dossierId;
        decision.companyId = recovery.companyId;
        decision.openedBy = recovery.openedBy;
        decision.decidedBy = actor.id();
        decision.decidedByName = actor.name();
        decision.decidedAt = clock.now();
        entities.persist(decision);
        entities.flush();
        happened.fire(new RecoveryEvent.RecoveryDecided(recovery.companyId, dossierId, decision.due()));
        settleRecovery.settleIfPaid(dossier, recovery, decision);
    }

    private static List<RecoveryDecision.Due> check(Recovery recovery, List<DueLine> lines) {
        Checked checked = new Checked();
        Map<String, Long> claimed = new HashMap<>();
        recovery.lines.forEach(line -> claimed.put(line.cnss(), line.claimed()));
        Map<String, RecoveryDecision.Due> decided = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String path = "$.lines[" + i + "]";
            String cnss = String.valueOf(lines.get(i).cnss());
            long due = checked.amount(path + ".amount", lines.get(i).amount());
            String ground = checked.text(path + ".ground", lines.get(i).ground());
            Long most = claimed.get(cnss);
            if (most == null) {
                checked.wrong(path + ".cnss", cnss, "recovery.notClaimed");
            } else if (due > most) {
                checked.wrong(
                        path + ".amount",
                        String.valueOf(lines.get(i).amount()),
                        "recovery.aboveClaimed",
                        BigDecimal.valueOf(most, 2));
            } else if (decided.put(cnss, new RecoveryDecision.Due(cnss, recovery.companyId, due, ground)) != null) {
                checked.wrong(path + ".cnss", cnss, "appeal.lineTwice");
            }
        }
        checked.refuseWhatIsWrong();
        claimed.keySet().stream()
                .filter(cnss -> !decided.containsKey(cnss))
                .sorted()
                .forEach(cnss -> checked.wrong("$.lines", null, "recovery.lineNotDecided", cnss));
        checked.refuseWhatIsWrong();
        return List.copyOf(decided.values());
    }
}
