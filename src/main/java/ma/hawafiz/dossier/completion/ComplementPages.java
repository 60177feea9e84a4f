package ma.hawafiz.dossier.completion;

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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** An instructor asks for a complement. */
@Path("/review/dossiers/{dossierId}/complement")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("instructor")
public class ComplementPages {
    private final DescribeCompletion describe;
    private final RequestComplement requestComplement;
    private final CurrentLanguage language;

    ComplementPages(DescribeCompletion describe, RequestComplement requestComplement, CurrentLanguage language) {
        this.describe = describe;
        this.requestComplement = requestComplement;
        this.language = language;
    }

    /** @param asks what the request begins with, as {@link QuestionsToAsk} reads it */
    @GET
    public TemplateInstance complement(@PathParam("dossierId") UUID dossierId, @QueryParam("ask") List<String> asks) {
        return describe.request(dossierId, asks);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response request(
            @PathParam("dossierId") UUID dossierId,
            @FormParam("asked") @Nullable String asked,
            @FormParam("ground") @Nullable String ground) {
        try {
            requestComplement.request(dossierId, asked, ground);
            return back(dossierId);
        } catch (Refusal refusal) {
            ProblemDocument problem = problem(refusal);
            return Response.status(problem.status())
                    .entity(describe.request(
                            dossierId, asked == null ? "" : asked, ground == null ? "" : ground, problem))
                    .build();
        }
    }

    private ProblemDocument problem(Refusal refusal) {
        if (refusal.violations().isEmpty()) {
            throw refusal;
        }
        return FormProblem.of(refusal, language.get());
    }

    private static Response back(UUID dossierId) {
        return Response.seeOther(URI.create("/review/dossiers/" + dossierId)).build();
    }
}
