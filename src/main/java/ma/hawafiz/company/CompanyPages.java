package ma.hawafiz.company;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.UUID;
import ma.hawafiz.identity.Role;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;
import org.jspecify.annotations.Nullable;

/** The company's own facts, as a form. */
@Path("/companies/{companyId}/profile")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class CompanyPages {
    private final Companies companies;
    private final DeclareFacts declareFacts;
    private final Certificates certificates;
    private final AdoptedRules rules;
    private final PortalClock clock;
    private final CurrentLanguage language;

    CompanyPages(
            Companies companies,
            DeclareFacts declareFacts,
            Certificates certificates,
            AdoptedRules rules,
            PortalClock clock,
            CurrentLanguage language) {
        this.companies = companies;
        this.declareFacts = declareFacts;
        this.certificates = certificates;
        this.rules = rules;
        this.clock = clock;
        this.language = language;
    }

    @GET
    public TemplateInstance profile(
            @PathParam("companyId") UUID companyId,
            @QueryParam("saved") @Nullable String saved,
            SecurityContext visitor) {
        Companies.VersionedFacts facts = companies.facts(companyId);
        ProfileForm form = ProfileForm.of(facts.facts(), facts.version());
        return page(companyId, form, null, saved != null, Role.mayPrepare(visitor));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"declarant", "signatory"})
    public Response save(@PathParam("companyId") UUID companyId, MultivaluedMap<String, String> sent) {
        ProfileForm form = ProfileForm.of(sent);
        try {
            declareFacts.declare(companyId, form.facts(), form.version());
            return Response.seeOther(URI.create("/companies/" + companyId + "/profile?saved=yes"))
                    .build();
        } catch (Refusal refusal) {
            ProblemDocument problem = FormProblem.of(refusal, language.get());
            return Response.status(problem.status())
                    .entity(page(companyId, form, problem, false, true))
                    .build();
        }
    }

    private TemplateInstance page(
            UUID companyId, ProfileForm form, @Nullable ProblemDocument problem, boolean saved, boolean mayPrepare) {
        CompanyIdentity company = CompanyIdentity.of(companies.get(companyId));
        return form.page(
                company, mayPrepare, rules.current().at(clock.today()), certificates.of(companyId), problem, saved);
    }
}
