package ma.hawafiz.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.platform.problem.Refusal;

/** An approver does not follow an opinion: the dossier goes back to be instructed again, with a ground. */
@ApplicationScoped
public class ReturnToReview {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;

    ReturnToReview(Dossiers dossiers, DossierLifecycle lifecycle) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
    }

    /** @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT */
    @Transactional
    public void returnToReview(UUID dossierId, String ground) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.move(dossier, DossierAction.RETURN_TO_REVIEW, DossierState.UNDER_REVIEW, ground);
    }
}
