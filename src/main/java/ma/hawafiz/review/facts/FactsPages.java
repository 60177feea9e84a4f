package ma.hawafiz.review.facts;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.dossier.CompareFacts;
import ma.hawafiz.dossier.DescribeDetermination;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.dossier.facts.ChangedFact;
import ma.hawafiz.dossier.facts.FactsSinceLodging;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.payroll.Employees;
import ma.hawafiz.platform.page.CurrentLanguage;
import org.jspecify.annotations.Nullable;

/** What has changed of a dossier's facts since it was lodged. */
@Path("/review/dossiers/{dossierId}/facts")
@RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class FactsPages {
    private static final int LINES_A_PAGE = 50;
    private static final int FACTS_A_LINE = 12;

    private final CompareFacts compareFacts;
    private final ExamineDossier examineDossier;
    private final Companies companies;
    private final Employees employees;
    private final CurrentLanguage language;

    FactsPages(
            CompareFacts compareFacts,
            ExamineDossier examineDossier,
            Companies companies,
            Employees employees,
            CurrentLanguage language) {
        this.compareFacts = compareFacts;
        this.examineDossier = examineDossier;
        this.companies = companies;
        this.employees = employees;
        this.language = language;
    }

    @GET
    public TemplateInstance show(@PathParam("dossierId") UUID dossierId, @QueryParam("from") int from) {
        ExamineDossier.Examined examined = examineDossier.examine(dossierId);
        UUID companyId = examined.dossier().companyId();
        FactsSinceLodging facts = compareFacts.since(dossierId);
        DescribeDetermination describe = new DescribeDetermination(language.get(), employees.names(companyId));
        int start = Math.clamp(from, 0, facts.moved().size());
        int end = Math.min(start + LINES_A_PAGE, facts.moved().size());
        return new FactsView(
                DossierHead.of(examined, companies.get(companyId)),
                facts.after().asOf(),
                facts.before().outcome().name(),
                facts.after().outcome().name(),
                facts.before().totals().payable().toBigDecimal(),
                facts.after().totals().payable().toBigDecimal(),
                facts.company(),
                facts.moved().size(),
                facts.moved().subList(start, end).stream()
                        .map(moved -> row(moved, describe))
                        .toList(),
                end == facts.moved().size() ? null : "?from=" + end);
    }

    private static FactsView.Row row(FactsSinceLodging.Moved moved, DescribeDetermination describe) {
        List<ChangedFact> facts = moved.facts();
        int shown = Math.min(facts.size(), FACTS_A_LINE);
        return new FactsView.Row(
                moved.cnss(),
                describe.name(moved.cnss()),
                outcome(moved.before()),
                outcome(moved.after()),
                moved.difference().toBigDecimal(),
                moved.causes().stream().map(Enum::name).toList(),
                facts.subList(0, shown),
                facts.size() - shown);
    }

    private static @Nullable String outcome(@Nullable Line line) {
        return line == null ? null : line.outcome().name();
    }
}
