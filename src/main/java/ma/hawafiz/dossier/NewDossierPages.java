package ma.hawafiz.dossier;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Beginning a claim. */
@Path("/companies/{companyId}/dossiers/new")
@RolesAllowed({"declarant", "signatory"})
@Produces(MediaType.TEXT_HTML)
public class NewDossierPages {
    private final Companies companies;
    private final ClaimableMeasures claimable;
    private final OpenDossier openDossier;
    private final CurrentLanguage language;

    NewDossierPages(
            Companies companies, ClaimableMeasures claimable, OpenDossier openDossier, CurrentLanguage language) {
        this.companies = companies;
        this.claimable = claimable;
        this.openDossier = openDossier;
        this.language = language;
    }

    /** The year before this one is what is usually claimed. */
    @GET
    public TemplateInstance choose(@PathParam("companyId") UUID companyId) {
        List<Integer> exercices = claimable.exercices();
        int usual = exercices.get(Math.max(0, exercices.size() - 2));
        return page(companyId, Measure.PAE.name(), usual, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(
            @PathParam("companyId") UUID companyId,
            @FormParam("measure") @Nullable Measure measure,
            @FormParam("exercice") int exercice) {
        try {
            if (measure == null) {
                throw new Refusal(
                        ProblemType.REQUEST_INVALID, List.of(Violation.of("$.measure", null, "member.missing")));
            }
            UUID dossier = openDossier.open(companyId, measure, exercice);
            return Response.seeOther(URI.create("/dossiers/" + dossier)).build();
        } catch (Refusal refusal) {
            if (refusal.violations().isEmpty()) {
                throw refusal;
            }
            ProblemDocument problem = FormProblem.of(refusal, language.get());
            return Response.status(problem.status())
                    .entity(page(companyId, measure == null ? "" : measure.name(), exercice, problem))
                    .build();
        }
    }

    private TemplateInstance page(UUID companyId, String measure, int exercice, @Nullable ProblemDocument problem) {
        return new NewDossier(
                CompanyIdentity.of(companies.get(companyId)),
                Arrays.stream(Measure.values())
                        .map(each -> new NewDossier.Measure(each.name(), claimable.isOpen(each)))
                        .toList(),
                claimable.exercices(),
                measure,
                exercice,
                problem);
    }
}
