package ma.hawafiz.review.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;

/** An approver who had no hand in the decision lets it stand: the dossier is again what it was before the appeal. */
@ApplicationScoped
public class UpholdDecision {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final Appeals appeals;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;

    UpholdDecision(
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            Appeals appeals,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.appeals = appeals;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT, SAME_PERSON */
    @Transactional
    public void uphold(UUID dossierId, String ground) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.UPHOLD);
        Actor actor = currentActor.get();
        Appeal appeal = appeals.answerableBy(actor.id(), dossierId);
        entities.persist(AppealAnswer.to(appeal, AppealAnswer.Outcome.UPHELD, ground, actor, clock.now()));
        entities.flush();
        lifecycle.move(dossier, DossierAction.UPHOLD, dossiers.stateBefore(dossierId, DossierAction.APPEAL), ground);
    }
}
