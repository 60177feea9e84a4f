package ma.hawafiz.payment.recovery;

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
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;

/** The file of a recovery: one page for the firm that is heard and for those who ask, decide and receive. */
@Path("/dossiers/{dossierId}/recovery")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class RecoveryPages {
    private final DescribeRecovery describeRecovery;
    private final OpenRecovery openRecovery;
    private final AnswerRecovery answerRecovery;
    private final DecideRecovery decideRecovery;
    private final RecordReceipt recordReceipt;
    private final CurrentLanguage language;

    RecoveryPages(
            DescribeRecovery describeRecovery,
            OpenRecovery openRecovery,
            AnswerRecovery answerRecovery,
            DecideRecovery decideRecovery,
            RecordReceipt recordReceipt,
            CurrentLanguage language) {
        this.describeRecovery = describeRecovery;
        this.openRecovery = openRecovery;
        this.answerRecovery = answerRecovery;
        this.decideRecovery = decideRecovery;
        this.recordReceipt = recordReceipt;
        this.language = language;
    }

    @GET
    public TemplateInstance show(@PathParam("dossierId") UUID dossierId, SecurityContext visitor) {
        return describeRecovery.page(dossierId, visitor, RecoveryForm.empty(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("instructor")
    public Response open(
            @PathParam("dossierId") UUID dossierId, MultivaluedMap<String, String> sent, SecurityContext visitor) {
        RecoveryForm form = new RecoveryForm(sent);
        return done(
                dossierId,
                form,
                visitor,
                () -> openRecovery.open(dossierId, form.breach(), form.text("evidence"), form.claimed()));
    }

    @POST
    @Path("answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("signatory")
    public Response answer(
            @PathParam("dossierId") UUID dossierId, MultivaluedMap<String, String> sent, SecurityContext visitor) {
        RecoveryForm form = new RecoveryForm(sent);
        return done(dossierId, form, visitor, () -> answerRecovery.answer(dossierId, form.text("answer")));
    }

    @POST
    @Path("decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("approver")
    public Response decide(
            @PathParam("dossierId") UUID dossierId, MultivaluedMap<String, String> sent, SecurityContext visitor) {
        RecoveryForm form = new RecoveryForm(sent);
        return done(dossierId, form, visitor, () -> decideRecovery.decide(dossierId, form.due()));
    }

    @POST
    @Path("receipts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("payer")
    public Response receive(
            @PathParam("dossierId") UUID dossierId, MultivaluedMap<String, String> sent, SecurityContext visitor) {
        RecoveryForm form = new RecoveryForm(sent);
        return done(
                dossierId,
                form,
                visitor,
                () -> recordReceipt.record(dossierId, form.received(), form.receivedOn(), form.text("reference")));
    }

    private Response done(UUID dossierId, RecoveryForm form, SecurityContext visitor, Runnable deed) {
        try {
            deed.run();
            return Response.seeOther(URI.create("/dossiers/" + dossierId + "/recovery"))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.violations().isEmpty()) {
                throw refusal;
            }
            ProblemDocument problem = form.onItsFields(FormProblem.of(refusal, language.get()));
            return Response.status(problem.status())
                    .entity(describeRecovery.page(dossierId, visitor, form, problem))
                    .build();
        }
    }
}
