package ma.hawafiz.review.derogation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.dossier.GrantedBenefits;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** An instructor prepares a derogation for a line, or thinks better of it; it is proposed with her opinion. */
@ApplicationScoped
public class DraftDerogation {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final ExamineDossier examineDossier;
    private final GrantedBenefits grantedBenefits;
    private final DerogationDrafts drafts;
    private final PortalClock clock;

    DraftDerogation(
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            ExamineDossier examineDossier,
            GrantedBenefits grantedBenefits,
            DerogationDrafts drafts,
            PortalClock clock) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.examineDossier = examineDossier;
        this.grantedBenefits = grantedBenefits;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT, REQUEST_INVALID */
    @Transactional
    public void propose(UUID dossierId, @Nullable String cnss, @Nullable String ground) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.PROPOSE);
        CheckDerogations check = new CheckDerogations(
                examineDossier.examineUnderTheLawOfNow(dossierId).determination(),
                grantedBenefits.before(dossierId),
                clock.today());
        Map<String, String> grounds =
                check.check(List.of(new LineDerogation(cnss == null ? null : cnss.strip(), ground)), Set.of());
        if (!check.violations().isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, check.violations());
        }
        grounds.forEach((line, why) -> drafts.keep(dossierId, line, why));
    }

    @Transactional
    public void withdraw(UUID dossierId, String cnss) {
        dossiers.get(dossierId);
        drafts.drop(dossierId, cnss);
    }
}
