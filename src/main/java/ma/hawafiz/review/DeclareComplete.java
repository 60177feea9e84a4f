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

/** An agent finds nothing missing: the review begins. */
@ApplicationScoped
public class DeclareComplete {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;

    DeclareComplete(Dossiers dossiers, DossierLifecycle lifecycle) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
    }

    /** @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT */
    @Transactional
    public void declareComplete(UUID dossierId) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.move(dossier, DossierAction.DECLARE_COMPLETE, DossierState.UNDER_REVIEW, null);
    }
}
