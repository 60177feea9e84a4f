package ma.hawafiz.review.derogation;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The derogations of a dossier. */
@Path("/review/dossiers/{dossierId}/derogations")
@RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class DerogationPages {
    private final DescribeDerogations describe;
    private final DraftDerogation draftDerogation;
    private final CurrentLanguage language;

    DerogationPages(DescribeDerogations describe, DraftDerogation draftDerogation, CurrentLanguage language) {
        this.describe = describe;
        this.draftDerogation = draftDerogation;
        this.language = language;
    }

    @GET
    public TemplateInstance show(
            @PathParam("dossierId") UUID dossierId,
            @QueryParam("line") @Nullable String line,
            SecurityContext visitor) {
        return describe.page(
                dossierId, visitor, new DerogationView.Typed(Objects.requireNonNullElse(line, ""), ""), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("instructor")
    public Response propose(
            @PathParam("dossierId") UUID dossierId,
            @FormParam("cnss") @Nullable String cnss,
            @FormParam("ground") @Nullable String ground,
            SecurityContext visitor) {
        try {
            draftDerogation.propose(dossierId, cnss, ground);
            return back(dossierId);
        } catch (Refusal refusal) {
            if (refusal.violations().isEmpty()) {
                throw refusal;
            }
            ProblemDocument problem =
                    FormProblem.of(refusal, language.get()).placed(path -> path.substring(path.lastIndexOf('.') + 1));
            var typed = new DerogationView.Typed(
                    Objects.requireNonNullElse(cnss, ""), Objects.requireNonNullElse(ground, ""));
            return Response.status(problem.status())
                    .entity(describe.page(dossierId, visitor, typed, problem))
                    .build();
        }
    }

    @POST
    @Path("{cnss}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("instructor")
    public Response withdraw(@PathParam("dossierId") UUID dossierId, @PathParam("cnss") String cnss) {
        draftDerogation.withdraw(dossierId, cnss);
        return back(dossierId);
    }

    private static Response back(UUID dossierId) {
        return Response.seeOther(URI.create("/review/dossiers/" + dossierId + "/derogations"))
                .build();
    }
}
