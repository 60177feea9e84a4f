package ma.hawafiz.review.appeal;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.hawafiz.company.Companies;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.payroll.Employees;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.review.Decision;
import ma.hawafiz.review.ReadDecision;
import ma.hawafiz.review.Reviews;
import org.jspecify.annotations.Nullable;

/** Puts an appeal before people: the company that may file it, the approver who answers it. */
@ApplicationScoped
class DescribeAppeal {
    /** More are written of in the grounds, or through the API. */
    private static final int MOST_LINES = 50;

    private final Companies companies;
    private final Employees employees;
    private final ExamineDossier examineDossier;
    private final Reviews reviews;
    private final ReadDecision readDecision;
    private final ReadAppeal readAppeal;
    private final Appeals appeals;
    private final CurrentActor currentActor;
    private final CurrentLanguage language;
    private final PortalClock clock;

    DescribeAppeal(
            Companies companies,
            Employees employees,
            ExamineDossier examineDossier,
            Reviews reviews,
            ReadDecision readDecision,
            ReadAppeal readAppeal,
            Appeals appeals,
            CurrentActor currentActor,
            CurrentLanguage language,
            PortalClock clock) {
        this.companies = companies;
        this.employees = employees;
        this.examineDossier = examineDossier;
        this.reviews = reviews;
        this.readDecision = readDecision;
        this.readAppeal = readAppeal;
        this.appeals = appeals;
        this.currentActor = currentActor;
        this.language = language;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND, also while nothing is decided */
    TemplateInstance page(
            UUID dossierId, SecurityContext visitor, AppealForm typed, @Nullable ProblemDocument problem) {
        ExamineDossier.Examined examined = examineDossier.examine(dossierId);
        Decision last = reviews.decision(dossierId).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, dossierId));
        Appeal appeal = appeals.on(dossierId).orElse(null);
        Decision decision = appeal == null ? last : appeals.decision(appeal);
        DossierState state = examined.dossier().state();
        int daysLeft = AppealDocument.daysLeft(last.appealUntil(), clock.today());
        boolean possible = DossierAction.APPEAL.possibleIn(state)
                && daysLeft >= 0
                && appeals.against(last.id()).isEmpty();
        boolean ministry = currentActor.get().ministry();
        boolean filing = possible && visitor.isUserInRole("signatory") && !ministry;
        boolean answering = state == DossierState.APPEALED && visitor.isUserInRole("approver");
        List<AppealView.Line> lines = lines(filing ? last : decision, filing ? null : appeal, typed);
        return new AppealView(
                DossierHead.of(examined, companies.get(examined.dossier().companyId())),
                (filing ? last : decision).outcome().name(),
                last.appealUntil(),
                possible ? daysLeft : null,
                readAppeal.find(dossierId).orElse(null),
                lines.stream().limit(MOST_LINES).toList(),
                lines.size() > MOST_LINES,
                filing ? List.of("FILE") : answering ? List.of("ANSWER") : List.of(),
                new AppealView.Typed(typed.text("grounds"), typed.text("upheld"), typed.text("revised")),
                answering && decision.madeBy(currentActor.get().id()),
                (ministry ? "/review/dossiers/" : "/dossiers/") + dossierId,
                problem);
    }

    /** The contested lines first, where there are any. */
    private List<AppealView.Line> lines(Decision decision, @Nullable Appeal appeal, AppealForm typed) {
        Map<String, String> names = employees.names(decision.companyId());
        Map<Integer, String> contested = appeal == null
                ? Map.of()
                : appeal.lines.stream().collect(Collectors.toMap(Appeal.Contested::position, Appeal.Contested::ground));
        List<ReadDecision.ReadLine> lines = readDecision.lines(decision, readDecision.determination(decision));
        return IntStream.range(0, lines.size())
                .boxed()
                .filter(i -> !lines.get(i).decided().whole())
                .sorted((one, other) -> Boolean.compare(contested.containsKey(other), contested.containsKey(one)))
                .map(i -> line(lines.get(i), names, contested.get(i), typed))
                .toList();
    }

    private AppealView.Line line(
            ReadDecision.ReadLine line, Map<String, String> names, @Nullable String contested, AppealForm typed) {
        Decision.DecisionLine decided = line.decided();
        String cnss = decided.cnss();
        return new AppealView.Line(
                cnss,
                names.getOrDefault(cnss, "–"),
                BigDecimal.valueOf(decided.granted(), 2),
                BigDecimal.valueOf(decided.deferred(), 2),
                BigDecimal.valueOf(decided.refused(), 2),
                line.sentence(language.get()),
                line.own(language.get()) != null,
                contested,
                typed.ground(cnss),
                typed.proposal(cnss),
                typed.reason(cnss));
    }
}
