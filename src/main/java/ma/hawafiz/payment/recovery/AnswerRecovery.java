package ma.hawafiz.payment.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
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
import org.jspecify.annotations.Nullable;

/** A company says, once, what it has to say to a recovery, as long as nothing is decided. */
@ApplicationScoped
public class AnswerRecovery {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final Recoveries recoveries;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<RecoveryEvent> happened;

    AnswerRecovery(
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            Recoveries recoveries,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock,
            Event<RecoveryEvent> happened) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.recoveries = recoveries;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /** @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT, RECOVERY_CONFLICT, REQUEST_INVALID */
    @Transactional
    public void answer(UUID dossierId, @Nullable String text) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.SETTLE);
        Checked checked = new Checked();
        String said = checked.text("$.answer", text);
        checked.refuseWhatIsWrong();
        Recovery recovery = recoveries.get(dossierId);
        if (recoveries.answer(recovery).isPresent()
                || recoveries.decision(recovery).isPresent()) {
            throw new Refusal(ProblemType.RECOVERY_CONFLICT);
        }
        Actor actor = currentActor.get();
        RecoveryAnswer answer = new RecoveryAnswer();
        answer.recoveryId = recovery.id;
        answer.companyId = recovery.companyId;
        answer.answer = said;
        answer.answeredBy = actor.id();
        answer.answeredByName = actor.name();
        answer.answeredAt = clock.now();
        entities.persist(answer);
        happened.fire(new RecoveryEvent.RecoveryAnswered(recovery.companyId, dossierId));
    }
}
