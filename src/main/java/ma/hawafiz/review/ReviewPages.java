package ma.hawafiz.review;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.dossier.Ground;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.review.derogation.DerogationDrafts;
import ma.hawafiz.review.opinion.DraftOpinion;
import ma.hawafiz.review.opinion.LinesInQuestion;
import org.jspecify.annotations.Nullable;

/** The ministry's pages on a dossier under review. */
@Path("/review")
@RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class ReviewPages {
    private final DescribeReview describeReview;
    private final DeclareComplete declareComplete;
    private final GiveOpinion giveOpinion;
    private final DraftOpinion draftOpinion;
    private final DerogationDrafts derogationDrafts;
    private final ReturnToReview returnToReview;
    private final SignDecision signDecision;
    private final CurrentLanguage language;

    ReviewPages(
            DescribeReview describeReview,
            DeclareComplete declareComplete,
            GiveOpinion giveOpinion,
            DraftOpinion draftOpinion,
            DerogationDrafts derogationDrafts,
            ReturnToReview returnToReview,
            SignDecision signDecision,
            CurrentLanguage language) {
        this.describeReview = describeReview;
        this.declareComplete = declareComplete;
        this.giveOpinion = giveOpinion;
        this.draftOpinion = draftOpinion;
        this.derogationDrafts = derogationDrafts;
        this.returnToReview = returnToReview;
        this.signDecision = signDecision;
        this.language = language;
    }

    @GET
    @Path("dossiers/{dossierId}")
    public TemplateInstance show(
            @PathParam("dossierId") UUID dossierId,
            @QueryParam("about") @Nullable String about,
            @QueryParam("at") int at,
            @QueryParam("outcome") @Nullable Outcome outcome,
            @QueryParam("from") int from,
            @QueryParam("moved") int movedFrom,
            SecurityContext visitor) {
        return describeReview.page(
                dossierId, visitor, new DescribeReview.Asked(about, at, outcome, from, movedFrom), null);
    }

    @POST
    @Path("dossiers/{dossierId}/completeness")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("agent")
    public Response declareComplete(@PathParam("dossierId") UUID dossierId) {
        declareComplete.declareComplete(dossierId);
        return backTo(dossierId);
    }

    @POST
    @Path("dossiers/{dossierId}/opinion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("instructor")
    public Response give(
            @PathParam("dossierId") UUID dossierId, MultivaluedMap<String, String> form, SecurityContext visitor) {
        OpinionForm sent = OpinionForm.of(form).with(draftOpinion.refusals(dossierId));
        try {
            giveOpinion.give(dossierId, sent.typed().summary(), sent.refusals(), derogationDrafts.of(dossierId));
            return backTo(dossierId);
        } catch (Refusal refusal) {
            if (refusal.violations().isEmpty()) {
                throw refusal;
            }
            ProblemDocument problem = sent.onItsFields(FormProblem.of(refusal, language.get()));
            var asked = new DescribeReview.Asked(form.getFirst("about"), number(form.getFirst("at")), null, 0, 0);
            return Response.status(problem.status())
                    .entity(describeReview.page(dossierId, visitor, asked, new DescribeReview.Sent(sent, problem)))
                    .build();
        }
    }

    private static int number(@Nullable String written) {
        return written != null && written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
    }

    /** Keeps what was typed; then, where a reason was given for several lines at once, that of these. */
    @POST
    @Path("dossiers/{dossierId}/opinion-draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("instructor")
    public Response draft(
            @PathParam("dossierId") UUID dossierId, MultivaluedMap<String, String> form, SecurityContext visitor) {
        OpinionForm sent = OpinionForm.of(form);
        String line = form.getFirst("line");
        String about = Objects.requireNonNullElse(form.getFirst("about"), "");
        int at = number(form.getFirst("at"));
        try {
            if (form.containsKey("bulk")) {
                saveInBulk(dossierId, sent, about, form);
            } else {
                draftOpinion.saveTyped(dossierId, summary(form, sent), sent.lines(), line);
            }
        } catch (Refusal refusal) {
            if (refusal.violations().isEmpty()) {
                throw refusal;
            }
            ProblemDocument problem = FormProblem.of(refusal, language.get());
            var asked = new DescribeReview.Asked(about, at, null, 0, 0);
            return Response.status(problem.status())
                    .entity(describeReview.page(dossierId, visitor, asked, new DescribeReview.Sent(sent, problem)))
                    .build();
        }
        if (form.containsKey("quietly")) {
            return Response.noContent().build();
        }
        String page = DescribeLines.address(dossierId, about.isEmpty() ? LinesInQuestion.HUMANS : about, at);
        String place = line != null && line.matches("\\w{1,20}") ? "line." + line : "to-look-at";
        return Response.seeOther(URI.create(page.replace("#to-look-at", "#" + place)))
                .build();
    }

    /** Null where the form does not send it, because it was not touched. */
    private static @Nullable String summary(MultivaluedMap<String, String> form, OpinionForm sent) {
        return form.containsKey("summary") ? sent.typed().summary() : null;
    }

    private void saveInBulk(UUID dossierId, OpinionForm sent, String about, MultivaluedMap<String, String> form) {
        List<String> selected = form.getOrDefault("selected", List.of());
        boolean all = "all".equals(form.getFirst("bulk.scope"));
        draftOpinion.saveTyped(dossierId, summary(form, sent), sent.lines(), null);
        draftOpinion.refuseAll(
                dossierId, all ? null : selected, about, form.getFirst("bulk.code"), form.getFirst("bulk.remark"));
    }

    @POST
    @Path("dossiers/{dossierId}/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("approver")
    public Response returnToReview(
            @PathParam("dossierId") UUID dossierId, @FormParam("ground") @Nullable String ground) {
        returnToReview.returnToReview(dossierId, Ground.required(ground));
        return backTo(dossierId);
    }

    @POST
    @Path("dossiers/{dossierId}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("approver")
    public Response sign(@PathParam("dossierId") UUID dossierId) {
        signDecision.sign(dossierId);
        return backTo(dossierId);
    }

    private static Response backTo(UUID dossierId) {
        return Response.seeOther(URI.create("/review/dossiers/" + dossierId)).build();
    }
}
