package ma.hawafiz.review.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.clock.LegalDelay;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.review.Decision;
import ma.hawafiz.review.Reviews;
import org.jspecify.annotations.Nullable;

/** A signatory appeals against a decision, once, within its delay, against the whole of it or some of its lines. */
@ApplicationScoped
public class FileAppeal {
    static final int LONGEST = 4000;

    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final Reviews reviews;
    private final Appeals appeals;
    private final LegalDelay delay;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;

    FileAppeal(
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            Reviews reviews,
            Appeals appeals,
            LegalDelay delay,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.reviews = reviews;
        this.appeals = appeals;
        this.delay = delay;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A line the company does not accept, and why. */
    public record ContestedLine(
            @Nullable String cnss, @Nullable String ground) {}

    /**
     * @param lines none: the whole decision
     * @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT, APPEAL_ONCE, APPEAL_TOO_LATE, REQUEST_INVALID with all that is wrong
     */
    @Transactional
    public void file(UUID dossierId, @Nullable String grounds, List<ContestedLine> lines) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.APPEAL);
        Decision decision = reviews.decision(dossierId).orElseThrow();
        if (appeals.against(decision.id()).isPresent()) {
            throw new Refusal(ProblemType.APPEAL_ONCE);
        }
        if (clock.today().isAfter(decision.appealUntil())) {
            throw new Refusal(ProblemType.APPEAL_TOO_LATE, decision.appealUntil());
        }
        Map<Integer, String> contested = check(grounds, lines, decision);
        Actor actor = currentActor.get();
        Appeal appeal = new Appeal();
        appeal.id = Ids.next();
        appeal.dossierId = dossierId;
        appeal.companyId = dossier.companyId();
        appeal.decisionId = decision.id();
        appeal.grounds = String.valueOf(grounds).strip();
        appeal.answerDue = delay.end("procedure.appealAnswerDays", clock.today());
        appeal.filedBy = actor.id();
        appeal.filedByName = actor.name();
        appeal.filedAt = clock.now();
        contested.forEach((position, ground) ->
                appeal.lines.add(new Appeal.Contested(position, dossier.companyId(), decision.id(), ground)));
        entities.persist(appeal);
        entities.flush();
        lifecycle.move(dossier, DossierAction.APPEAL, DossierState.APPEALED, appeal.grounds);
    }

    private static Map<Integer, String> check(@Nullable String grounds, List<ContestedLine> lines, Decision decision) {
        List<Violation> violations = new ArrayList<>();
        checkText("$.grounds", grounds, violations);
        Map<Integer, String> contested = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String path = "$.lines[" + i + "]";
            String cnss = lines.get(i).cnss();
            Optional<Integer> position = position(decision, cnss);
            if (position.isEmpty()) {
                violations.add(Violation.of(path + ".cnss", cnss, "opinion.noSuchLine"));
            } else if (decision.lines().get(position.get()).whole()) {
                violations.add(Violation.of(path + ".cnss", cnss, "appeal.lineGranted"));
            } else if (checkText(path + ".ground", lines.get(i).ground(), violations)
                    && contested.put(
                                    position.get(),
                                    String.valueOf(lines.get(i).ground()).strip())
                            != null) {
                violations.add(Violation.of(path + ".cnss", cnss, "appeal.lineTwice"));
            }
        }
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
        return contested;
    }

    private static Optional<Integer> position(Decision decision, @Nullable String cnss) {
        return IntStream.range(0, decision.lines().size())
                .boxed()
                .filter(i -> decision.lines().get(i).cnss().equals(cnss))
                .findFirst();
    }

    private static boolean checkText(String path, @Nullable String text, List<Violation> violations) {
        if (text == null || text.isBlank()) {
            violations.add(Violation.of(path, text, "member.missing"));
        } else if (text.length() > LONGEST) {
            violations.add(Violation.of(path, null, "difference.groundTooLong", LONGEST));
        } else {
            return true;
        }
        return false;
    }
}
