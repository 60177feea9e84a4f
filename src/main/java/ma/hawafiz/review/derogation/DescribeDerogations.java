package ma.hawafiz.review.derogation;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.dossier.DescribeDetermination;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.dossier.GrantedBefore;
import ma.hawafiz.dossier.GrantedBenefits;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.payroll.Employees;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.review.Opinion;
import ma.hawafiz.review.ReadDecision;
import ma.hawafiz.review.Reviews;
import org.jspecify.annotations.Nullable;

/** Puts the derogations of a dossier before its reader, each with what the rules have against the line. */
@ApplicationScoped
class DescribeDerogations {
    private final Dossiers dossiers;
    private final ExamineDossier examineDossier;
    private final Companies companies;
    private final Employees employees;
    private final Reviews reviews;
    private final DerogationDrafts drafts;
    private final GrantedBenefits grantedBenefits;
    private final CurrentLanguage language;
    private final PortalClock clock;

    DescribeDerogations(
            Dossiers dossiers,
            ExamineDossier examineDossier,
            Companies companies,
            Employees employees,
            Reviews reviews,
            DerogationDrafts drafts,
            GrantedBenefits grantedBenefits,
            CurrentLanguage language,
            PortalClock clock) {
        this.dossiers = dossiers;
        this.examineDossier = examineDossier;
        this.companies = companies;
        this.employees = employees;
        this.reviews = reviews;
        this.drafts = drafts;
        this.grantedBenefits = grantedBenefits;
        this.language = language;
        this.clock = clock;
    }

    TemplateInstance page(
            UUID dossierId, SecurityContext visitor, DerogationView.Typed typed, @Nullable ProblemDocument problem) {
        Dossier dossier = dossiers.get(dossierId);
        ExamineDossier.Examined examined = dossier.state().open()
                ? examineDossier.examineUnderTheLawOfNow(dossierId)
                : examineDossier.examine(dossierId);
        Determination determination = examined.determination();
        boolean writing = dossier.state() == DossierState.UNDER_REVIEW && visitor.isUserInRole("instructor");
        boolean adding = writing && CheckDerogations.allowed(determination.rules(), clock.today());
        Map<String, String> names = employees.names(dossier.companyId());
        DescribeDetermination describe = new DescribeDetermination(language.get(), names);
        GrantedBefore before = grantedBenefits.before(dossierId);
        return new DerogationView(
                DossierHead.of(examined, companies.get(dossier.companyId())),
                (writing ? drafts.of(dossierId) : given(dossierId))
                        .stream()
                                .map(derogation -> line(derogation, determination, before, names, describe))
                                .toList(),
                writing,
                adding ? typed : null,
                problem);
    }

    private List<LineDerogation> given(UUID dossierId) {
        return reviews.opinion(dossierId).map(Opinion::lines).orElse(List.of()).stream()
                .filter(line -> line.derogation() != null)
                .map(line -> new LineDerogation(line.cnss(), line.derogation()))
                .toList();
    }

    private static DerogationView.Line line(
            LineDerogation derogation,
            Determination determination,
            GrantedBefore before,
            Map<String, String> names,
            DescribeDetermination describe) {
        String cnss = String.valueOf(derogation.cnss());
        Line line = determination.lines().stream()
                .filter(each -> cnss.equals(each.cnss()))
                .findFirst()
                .orElseThrow();
        return new DerogationView.Line(
                cnss,
                names.getOrDefault(cnss, "–"),
                BigDecimal.valueOf(CheckDerogations.atStake(line, before), 2),
                Objects.requireNonNull(derogation.ground()),
                describe.conditions(ReadDecision.obstacles(determination, line)));
    }
}
