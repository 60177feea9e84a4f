package ma.hawafiz.payment.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** A payer records what came back, in as many instalments as it takes and never more than is due; the last one settles. */
@ApplicationScoped
public class RecordReceipt {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final Recoveries recoveries;
    private final SettleRecovery settleRecovery;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<RecoveryEvent> happened;

    RecordReceipt(
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            Recoveries recoveries,
            SettleRecovery settleRecovery,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock,
            Event<RecoveryEvent> happened) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.recoveries = recoveries;
        this.settleRecovery = settleRecovery;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * @param amount in dirhams
     * @param reference the bank's
     * @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT, SAME_PERSON, RECOVERY_CONFLICT, REQUEST_INVALID
     */
    @Transactional
    public void record(
            UUID dossierId, @Nullable BigDecimal amount, @Nullable LocalDate receivedOn, @Nullable String reference) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.SETTLE);
        Recovery recovery = recoveries.get(dossierId);
        RecoveryDecision decision =
                recoveries.decision(recovery).orElseThrow(() -> new Refusal(ProblemType.RECOVERY_CONFLICT));
        RecoveryReceipt receipt = receipt(recovery, decision, amount, receivedOn, reference);
        entities.persist(receipt);
        entities.flush();
        happened.fire(
                new RecoveryEvent.RecoveryReceived(recovery.companyId, dossierId, receipt.amount, receipt.reference));
        settleRecovery.settleIfPaid(dossier, recovery, decision);
    }

    private RecoveryReceipt receipt(
            Recovery recovery,
            RecoveryDecision decision,
            @Nullable BigDecimal amount,
            @Nullable LocalDate receivedOn,
            @Nullable String reference) {
        Actor actor = currentActor.get();
        if (recovery.openedBy.equals(actor.id()) || decision.decidedBy.equals(actor.id())) {
            throw new Refusal(ProblemType.SAME_PERSON);
        }
        Checked checked = new Checked();
        RecoveryReceipt receipt = new RecoveryReceipt();
        receipt.amount = checked.amount("$.amount", amount);
        receipt.reference = checked.text("$.reference", reference);
        long open = recoveries.open(recovery, decision);
        if (amount != null && (receipt.amount == 0 || receipt.amount > open)) {
            checked.wrong("$.amount", amount.toPlainString(), "recovery.aboveOpen", BigDecimal.valueOf(open, 2));
        }
        if (receivedOn == null) {
            checked.wrong("$.receivedOn", null, "member.missing");
        } else if (receivedOn.isAfter(clock.today())) {
            checked.wrong("$.receivedOn", receivedOn.toString(), "recovery.dayToCome");
        } else {
            receipt.receivedOn = receivedOn;
        }
        checked.refuseWhatIsWrong();
        receipt.id = Ids.next();
        receipt.recoveryId = recovery.id;
        receipt.companyId = recovery.companyId;
        receipt.recordedBy = actor.id();
        receipt.recordedByName = actor.name();
        receipt.recordedAt = clock.now();
        return receipt;
    }
}
