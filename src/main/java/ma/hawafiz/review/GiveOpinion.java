package ma.hawafiz.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;

/**
 * An instructor gives a reasoned opinion. A line the law makes payable is proposed for grant unless refused with a
 * reason; a line it does not is proposed for refusal, and the determination says why. Of a complementary dossier, what the
 * dossiers it completes have not granted.
 */
@ApplicationScoped
public class GiveOpinion {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final ExamineDossier examineDossier;
    private final GrantedBenefits grantedBenefits;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;

    GiveOpinion(
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            ExamineDossier examineDossier,
            GrantedBenefits grantedBenefits,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.examineDossier = examineDossier;
        this.grantedBenefits = grantedBenefits;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A line the instructor refuses though the law would pay it. */
    public record LineRefusal(
            @Nullable String cnss, @Nullable String reason) {}

    /** @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT, REQUEST_INVALID with everything that is wrong */
    @Transactional
    public Opinion give(UUID dossierId, @Nullable String summary, List<LineRefusal> refusals) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.PROPOSE);
        Determination determination =
                examineDossier.examineUnderTheLawOfNow(dossierId).determination();
        List<Line> lines = determination.lines();
        GrantedBefore before = grantedBenefits.before(dossierId);
        Map<String, String> reasons = check(summary, refusals, lines, before);
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
        lines.forEach(
                line -> opinion.lines.add(proposal(dossier, line, before.difference(line), reasons.get(line.cnss()))));
        entities.persist(opinion);
        lifecycle.move(dossier, DossierAction.PROPOSE, DossierState.PROPOSED, opinion.summary);
        return opinion;
    }

    private static Opinion.OpinionLine proposal(Dossier dossier, Line line, long claimed, @Nullable String refusedFor) {
        boolean grant = refusedFor == null && claimed > 0;
        return new Opinion.OpinionLine(
                dossier.companyId(),
                String.valueOf(line.cnss()),
                grant ? Proposal.GRANT : Proposal.REFUSE,
                grant ? claimed : 0,
                refusedFor);
    }

    private static Map<String, String> check(
            @Nullable String summary, List<LineRefusal> refusals, List<Line> lines, GrantedBefore before) {
        List<Violation> violations = new ArrayList<>();
        if (summary == null || summary.isBlank()) {
            violations.add(Violation.of("$.summary", summary, "member.missing"));
        }
        Map<String, String> reasons = new HashMap<>();
        for (int i = 0; i < refusals.size(); i++) {
            String path = "$.refusals[" + i + "]";
            String cnss = refusals.get(i).cnss();
            String reason = refusals.get(i).reason();
            Optional<Line> line = lines.stream()
                    .filter(each -> String.valueOf(each.cnss()).equals(cnss))
                    .findFirst();
            if (line.isEmpty()) {
                violations.add(Violation.of(path + ".cnss", cnss, "opinion.noSuchLine"));
            } else if (before.difference(line.get()) == 0) {
                violations.add(Violation.of(path + ".cnss", cnss, "opinion.nothingPayable"));
            } else if (reason == null || reason.isBlank()) {
                violations.add(Violation.of(path + ".reason", reason, "opinion.reasonMissing", String.valueOf(cnss)));
            } else if (reasons.put(String.valueOf(cnss), reason.strip()) != null) {
                violations.add(Violation.of(path + ".cnss", cnss, "opinion.lineTwice"));
            }
        }
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
        return reasons;
    }
}
