package ma.hawafiz.review.appeal;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
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
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.UUID;
import ma.hawafiz.dossier.Ground;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;

/** The appeal against a decision: one page for the firm that files it and for the approver who answers it. */
@Path("/dossiers/{dossierId}/appeal")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class AppealPages {
    private final DescribeAppeal describeAppeal;
    private final FileAppeal fileAppeal;
    private final UpholdDecision upholdDecision;
    private final ReviseDecision reviseDecision;
    private final CurrentLanguage language;

    AppealPages(
            DescribeAppeal describeAppeal,
            FileAppeal fileAppeal,
            UpholdDecision upholdDecision,
            ReviseDecision reviseDecision,
            CurrentLanguage language) {
        this.describeAppeal = describeAppeal;
        this.fileAppeal = fileAppeal;
        this.upholdDecision = upholdDecision;
        this.reviseDecision = reviseDecision;
        this.language = language;
    }

    @GET
    public TemplateInstance show(@PathParam("dossierId") UUID dossierId, SecurityContext visitor) {
        return describeAppeal.page(dossierId, visitor, AppealForm.empty(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("signatory")
    public Response file(
            @PathParam("dossierId") UUID dossierId, MultivaluedMap<String, String> sent, SecurityContext visitor) {
        AppealForm form = new AppealForm(sent);
        return done(dossierId, form, visitor, () -> fileAppeal.file(dossierId, form.text("grounds"), form.contested()));
    }

    @POST
    @Path("upholding")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("approver")
    public Response uphold(
            @PathParam("dossierId") UUID dossierId, MultivaluedMap<String, String> sent, SecurityContext visitor) {
        AppealForm form = new AppealForm(sent);
        return done(
                dossierId, form, visitor, () -> upholdDecision.uphold(dossierId, Ground.required(form.text("upheld"))));
    }

    @POST
    @Path("revision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("approver")
    public Response revise(
            @PathParam("dossierId") UUID dossierId, MultivaluedMap<String, String> sent, SecurityContext visitor) {
        AppealForm form = new AppealForm(sent);
        return done(
                dossierId,
                form,
                visitor,
                () -> reviseDecision.revise(dossierId, Ground.required(form.text("revised")), form.revised()));
    }

    private Response done(UUID dossierId, AppealForm form, SecurityContext visitor, Runnable deed) {
        try {
            deed.run();
            return Response.seeOther(URI.create("/dossiers/" + dossierId + "/appeal"))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.violations().isEmpty()) {
                throw refusal;
            }
            ProblemDocument problem = form.onItsFields(FormProblem.of(refusal, language.get()));
            return Response.status(problem.status())
                    .entity(describeAppeal.page(dossierId, visitor, form, problem))
                    .build();
        }
    }
}
