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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;

/** A company hands in what was missing. */
@Path("/dossiers/{dossierId}/missing-pieces")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"declarant", "signatory"})
public class HandInPages {
    private final DescribeCompletion describe;
    private final HandInPieces handInPieces;
    private final CurrentLanguage language;

    HandInPages(DescribeCompletion describe, HandInPieces handInPieces, CurrentLanguage language) {
        this.describe = describe;
        this.handInPieces = handInPieces;
        this.language = language;
    }

    @GET
    public TemplateInstance missing(@PathParam("dossierId") UUID dossierId) {
        return describe.handIn(dossierId, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response handIn(@PathParam("dossierId") UUID dossierId) {
        try {
            handInPieces.handIn(dossierId);
            return back(dossierId);
        } catch (Refusal refusal) {
            ProblemDocument problem = problem(refusal);
            return Response.status(problem.status())
                    .entity(describe.handIn(dossierId, problem))
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
