package ma.hawafiz.dossier.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;

/**
 * The portal draws the consequence of a delay a company let lapse: what lacks its pieces is returned, a review without its
 * complement goes on. A delay of the ministry's has none: silence decides nothing.
 */
@ApplicationScoped
public class ApplyLapse {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final ClockLedger ledger;
    private final EntityManager entities;

    ApplyLapse(Dossiers dossiers, DossierLifecycle lifecycle, ClockLedger ledger, EntityManager entities) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.ledger = ledger;
        this.entities = entities;
    }

    /**
     * @param delay that a company let lapse
     * @throws Refusal DOSSIER_STATE_CONFLICT if it is not over, or the consequence is drawn already
     */
    @Transactional
    public void apply(UUID dossierId, Delay delay, LocalDate today) {
        // Another instance of the portal may be at the same dossier: the second waits, and finds it moved.
        entities.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:dossier, 14))) held",
                        Integer.class)
                .setParameter("dossier", dossierId.toString())
                .getResultList();
        Dossier dossier = dossiers.get(dossierId);
        entities.refresh(dossier);
        DossierAction action = delay == Delay.COMPLETION ? DossierAction.RETURN : DossierAction.RESUME;
        lifecycle.require(dossier, action);
        if (!today.isAfter(ledger.due(dossierId, delay))) {
            throw new Refusal(
                    ProblemType.DOSSIER_STATE_CONFLICT, dossier.state().name(), action.name());
        }
        lifecycle.move(
                dossier, action, delay == Delay.COMPLETION ? DossierState.RETURNED : DossierState.UNDER_REVIEW, null);
    }
}
