package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.hawafiz.platform.problem.Refusal;

/** A company takes back what it lodged, while nobody has begun to review it. */
@ApplicationScoped
public class WithdrawDossier {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;

    WithdrawDossier(Dossiers dossiers, DossierLifecycle lifecycle) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
    }

    /** @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT */
    @Transactional
    public void withdraw(UUID dossierId, String ground) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.move(dossier, DossierAction.WITHDRAW, DossierState.WITHDRAWN, ground);
    }
}
