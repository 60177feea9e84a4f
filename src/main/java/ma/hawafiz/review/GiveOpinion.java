package ma.hawafiz.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.dossier.GrantedBefore;
import ma.hawafiz.dossier.GrantedBenefits;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.review.derogation.CheckDerogations;
import ma.hawafiz.review.derogation.DerogationDrafts;
import ma.hawafiz.review.derogation.LineDerogation;
import ma.hawafiz.review.opinion.CheckRefusals;
import ma.hawafiz.review.opinion.DraftOpinion;
import ma.hawafiz.review.opinion.LineRefusal;
import ma.hawafiz.review.opinion.OpinionDrafts;
import ma.hawafiz.review.opinion.ReasonCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * An instructor gives a reasoned opinion. A line the law makes payable is proposed for grant unless refused with a
 * reason; a line it does not is proposed for refusal, and the determination says why, to which she may add a reason. Of a
 * complementary dossier, what the dossiers it completes have not granted. For a line the law refuses she may ask the
 * committee to derogate, on a ground.
 */
@ApplicationScoped
public class GiveOpinion {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final ExamineDossier examineDossier;
    private final GrantedBenefits grantedBenefits;
    private final ReasonCatalogue catalogue;
    private final OpinionDrafts drafts;
    private final DerogationDrafts derogationDrafts;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;

    GiveOpinion(
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            ExamineDossier examineDossier,
            GrantedBenefits grantedBenefits,
            ReasonCatalogue catalogue,
            OpinionDrafts drafts,
            DerogationDrafts derogationDrafts,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.examineDossier = examineDossier;
        this.grantedBenefits = grantedBenefits;
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.derogationDrafts = derogationDrafts;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Without any derogation. */
    @Transactional
    public Opinion give(UUID dossierId, @Nullable String summary, List<LineRefusal> refusals) {
        return give(dossierId, summary, refusals, List.of());
    }

    /** @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT, REQUEST_INVALID with everything that is wrong */
    @Transactional
    public Opinion give(
            UUID dossierId, @Nullable String summary, List<LineRefusal> refusals, List<LineDerogation> derogations) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.PROPOSE);
        Determination determination =
                examineDossier.examineUnderTheLawOfNow(dossierId).determination();
        List<Line> lines = determination.lines();
        GrantedBefore before = grantedBenefits.before(dossierId);
        List<Violation> violations = new ArrayList<>();
        if (summary == null || summary.isBlank()) {
            violations.add(Violation.of("$.summary", summary, "member.missing"));
        } else if (summary.strip().length() > DraftOpinion.LONGEST_SUMMARY) {
            violations.add(Violation.of("$.summary", null, "text.tooLong", DraftOpinion.LONGEST_SUMMARY));
        }
        CheckRefusals checkRefusals = new CheckRefusals(catalogue, dossier.measure(), lines, before);
        Map<String, LineRefusal> reasons = checkRefusals.check(refusals);
        violations.addAll(checkRefusals.violations());
        CheckDerogations checkDerogations = new CheckDerogations(determination, before, clock.today());
        Map<String, String> grounds = checkDerogations.check(derogations, reasons.keySet());
        violations.addAll(checkDerogations.violations());
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
        Actor actor = currentActor.get();
        Opinion opinion = new Opinion();
        opinion.id = Ids.next();
        opinion.dossierId = dossierId;
        opinion.companyId = dossier.companyId();
        opinion.author = actor.id();
        opinion.authorName = actor.name();
        opinion.givenAt = clock.now();
        opinion.ruleSetSha256 = determination.rules().sha256();
        opinion.summary = summary == null ? "" : summary.strip();
        lines.forEach(line ->
                opinion.lines.add(proposal(dossier, line, before, reasons.get(line.cnss()), grounds.get(line.cnss()))));
        entities.persist(opinion);
        drafts.drop(dossierId);
        derogationDrafts.drop(dossierId);
        lifecycle.move(dossier, DossierAction.PROPOSE, DossierState.PROPOSED, opinion.summary);
        return opinion;
    }

    private static Opinion.OpinionLine proposal(
            Dossier dossier,
            Line line,
            GrantedBefore before,
            @Nullable LineRefusal refused,
            @Nullable String derogation) {
        long claimed = derogation == null ? before.difference(line) : CheckDerogations.atStake(line, before);
        boolean grant = refused == null && claimed > 0;
        return new Opinion.OpinionLine(
                dossier.companyId(),
                String.valueOf(line.cnss()),
                grant ? Proposal.GRANT : Proposal.REFUSE,
                grant ? claimed : 0,
                refused == null ? null : refused.reason(),
                refused == null ? null : refused.code(),
                refused == null ? null : refused.remark(),
                derogation);
    }
}
