package ma.hawafiz.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;

/**
 * The law changed since the opinion: no vote can mend that, and an approver sends the dossier back to be instructed again.
 * Whether an opinion is followed is for a session of the committee alone.
 */
@ApplicationScoped
public class ReturnToReview {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final ExamineDossier examineDossier;
    private final Reviews reviews;

    ReturnToReview(Dossiers dossiers, DossierLifecycle lifecycle, ExamineDossier examineDossier, Reviews reviews) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.examineDossier = examineDossier;
        this.reviews = reviews;
    }

    /** @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT, DOSSIER_ON_AGENDA; SESSION_REQUIRED where the law is that of the opinion */
    @Transactional
    public void returnToReview(UUID dossierId, String ground) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.RETURN_TO_REVIEW);
        Opinion opinion = reviews.opinion(dossierId).orElseThrow();
        if (lawOfNow(dossierId).equals(opinion.ruleSetSha256)) {
            throw new Refusal(ProblemType.SESSION_REQUIRED);
        }
        lifecycle.move(dossier, DossierAction.RETURN_TO_REVIEW, DossierState.UNDER_REVIEW, ground);
    }

    private String lawOfNow(UUID dossierId) {
        return examineDossier
                .examineUnderTheLawOfNow(dossierId)
                .determination()
                .rules()
                .sha256();
    }
}
