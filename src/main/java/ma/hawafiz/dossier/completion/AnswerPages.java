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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** A company answers a request for a complement. */
@Path("/dossiers/{dossierId}/complement")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"declarant", "signatory"})
public class AnswerPages {
    private final DescribeCompletion describe;
    private final AnswerComplement answerComplement;
    private final CurrentLanguage language;

    AnswerPages(DescribeCompletion describe, AnswerComplement answerComplement, CurrentLanguage language) {
        this.describe = describe;
        this.answerComplement = answerComplement;
        this.language = language;
    }

    @GET
    public TemplateInstance complement(@PathParam("dossierId") UUID dossierId) {
        return describe.answer(dossierId, "", null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("dossierId") UUID dossierId, @FormParam("answer") @Nullable String answer) {
        try {
            answerComplement.answer(dossierId, answer);
            return back(dossierId);
        } catch (Refusal refusal) {
            ProblemDocument problem = problem(refusal);
            return Response.status(problem.status())
                    .entity(describe.answer(dossierId, answer == null ? "" : answer, problem))
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
        return Response.seeOther(URI.create("/dossiers/" + dossierId)).build();
    }
}
