package ma.hawafiz.review;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ma.hawafiz.company.Companies;
import ma.hawafiz.dossier.DescribeDetermination;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.dossier.Reasons.Source;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.payroll.Employees;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.review.opinion.ReasonCode;
import org.jspecify.annotations.Nullable;

/** The decision, as the firm and the ministry both read it. */
@Path("/dossiers/{dossierId}/decision")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class DecisionPages {
    private static final int LINES_A_PAGE = 50;

    private final Companies companies;
    private final Employees employees;
    private final ExamineDossier examineDossier;
    private final Reviews reviews;
    private final ReadDecision readDecision;
    private final CurrentActor currentActor;
    private final CurrentLanguage language;

    DecisionPages(
            Companies companies,
            Employees employees,
            ExamineDossier examineDossier,
            Reviews reviews,
            ReadDecision readDecision,
            CurrentActor currentActor,
            CurrentLanguage language) {
        this.companies = companies;
        this.employees = employees;
        this.examineDossier = examineDossier;
        this.reviews = reviews;
        this.readDecision = readDecision;
        this.currentActor = currentActor;
        this.language = language;
    }

    @GET
    public TemplateInstance show(
            @PathParam("dossierId") UUID dossierId,
            @QueryParam("granted") int grantedFrom,
            @QueryParam("deferred") int deferredFrom,
            @QueryParam("refused") int refusedFrom) {
        ExamineDossier.Examined examined = examineDossier.examine(dossierId);
        UUID companyId = examined.dossier().companyId();
        Decision decision =
                reviews.decision(dossierId).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, dossierId));
        DescribeDetermination describe = new DescribeDetermination(language.get(), employees.names(companyId));
        Determination determination = readDecision.determination(decision);
        List<ReadDecision.ReadLine> lines = readDecision.lines(decision, determination);
        List<DecisionNotice.Line> refused = lines.stream()
                .filter(line -> line.decided().refused() > 0)
                .map(line -> line(line, line.decided().refused(), reasons(line, determination, describe), describe))
                .toList();
        List<DecisionNotice.Line> granted = lines.stream()
                .filter(line -> line.decided().granted() > 0)
                .map(line -> line(line, line.decided().granted(), derogation(line, describe), describe))
                .toList();
        List<DecisionNotice.Line> deferred = lines.stream()
                .filter(line -> line.decided().deferred() > 0)
                .map(line -> line(line, line.decided().deferred(), reasons(line, determination, describe), describe))
                .toList();
        boolean ministry = currentActor.get().ministry();
        return new DecisionNotice(
                DossierHead.of(examined, companies.get(companyId)),
                decision.outcome().name(),
                BigDecimal.valueOf(decision.granted(), 2),
                BigDecimal.valueOf(decision.deferred(), 2),
                BigDecimal.valueOf(decision.refused(), 2),
                examined.dossier().completes() == null ? null : BigDecimal.valueOf(decision.grantedBefore(), 2),
                slice(refused, refusedFrom),
                next("refused", refused, refusedFrom),
                slice(granted, grantedFrom),
                next("granted", granted, grantedFrom),
                slice(deferred, deferredFrom),
                next("deferred", deferred, deferredFrom),
                decision.preparedByName(),
                readDecision.session(decision),
                decision.signedByName(),
                decision.signedAt(),
                decision.appealUntil(),
                decision.determination().determinationSha256(),
                DescribeDetermination.rules(determination.rules()),
                "/determinations/" + decision.determination().id(),
                (ministry ? "/review/dossiers/" : "/dossiers/") + dossierId,
                reviews.replacedBy(decision).map(Decision::signedAt).orElse(null));
    }

    private static DecisionNotice.Line line(
            ReadDecision.ReadLine line,
            long centimes,
            List<DecisionNotice.Reason> reasons,
            DescribeDetermination describe) {
        return new DecisionNotice.Line(
                line.line().cnss(), describe.name(line.line().cnss()), BigDecimal.valueOf(centimes, 2), reasons);
    }

    /** The instructor's own reason where there is one, and what the law has against the line, each with its source. */
    private List<DecisionNotice.Reason> reasons(
            ReadDecision.ReadLine line, Determination determination, DescribeDetermination describe) {
        Stream<DecisionNotice.Reason> own = Stream.ofNullable(line.own(language.get()))
                .map(text -> new DecisionNotice.Reason(text, source(line.coded(), determination, describe)));
        return Stream.concat(own, laws(line, describe)).toList();
    }

    /** Of a line a session derogated for: its ground, then what it derogated from. */
    private List<DecisionNotice.Reason> derogation(ReadDecision.ReadLine line, DescribeDetermination describe) {
        String derogated = line.derogated(language.get());
        return derogated == null
                ? List.of()
                : Stream.concat(Stream.of(new DecisionNotice.Reason(derogated, null)), laws(line, describe))
                        .toList();
    }

    private static Stream<DecisionNotice.Reason> laws(ReadDecision.ReadLine line, DescribeDetermination describe) {
        return describe.conditions(line.obstacles()).stream()
                .map(condition -> new DecisionNotice.Reason(condition.because(), condition.source()));
    }

    private static @Nullable Source source(
            @Nullable ReasonCode coded, Determination determination, DescribeDetermination describe) {
        return coded == null ? null : describe.source(coded.citation(determination));
    }

    private static <T> List<T> slice(List<T> all, int from) {
        int start = Math.clamp(from, 0, all.size());
        return all.subList(start, Math.min(start + LINES_A_PAGE, all.size()));
    }

    private static @Nullable String next(String list, List<?> all, int from) {
        int end = Math.clamp(from, 0, all.size()) + LINES_A_PAGE;
        return end >= all.size() ? null : "?" + list + "=" + end + "#" + list;
    }
}
