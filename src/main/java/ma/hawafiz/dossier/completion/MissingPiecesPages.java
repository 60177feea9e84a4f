package ma.hawafiz.dossier.completion;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;

/** An agent lists what is missing. */
@Path("/review/dossiers/{dossierId}/incompleteness")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("agent")
public class MissingPiecesPages {
    private final DescribeCompletion describe;
    private final DeclareIncomplete declareIncomplete;
    private final CurrentLanguage language;

    MissingPiecesPages(DescribeCompletion describe, DeclareIncomplete declareIncomplete, CurrentLanguage language) {
        this.describe = describe;
        this.declareIncomplete = declareIncomplete;
        this.language = language;
    }

    @GET
    public TemplateInstance missing(@PathParam("dossierId") UUID dossierId) {
        return describe.missing(dossierId, null, "", null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response declareIncomplete(@PathParam("dossierId") UUID dossierId, MultivaluedMap<String, String> form) {
        MissingForm sent = MissingForm.of(form);
        String ground = form.getFirst("ground");
        try {
            declareIncomplete.declareIncomplete(dossierId, sent.missing(), ground);
            return back(dossierId);
        } catch (Refusal refusal) {
            ProblemDocument problem = problem(refusal).placed(sent::field);
            return Response.status(problem.status())
                    .entity(describe.missing(dossierId, sent, ground == null ? "" : ground, problem))
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
