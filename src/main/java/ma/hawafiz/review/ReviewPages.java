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
import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.DossierSummary;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.Ground;
import ma.hawafiz.dossier.clock.RunningDelays;
import ma.hawafiz.dossier.clock.TimeLeft;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The ministry's pages: its work list, and a dossier under review. */
@Path("/review")
@RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class ReviewPages {
    private static final int ROWS = 50;

    private final Dossiers dossiers;
    private final RunningDelays running;
    private final DescribeReview describeReview;
    private final DeclareComplete declareComplete;
    private final GiveOpinion giveOpinion;
    private final ReturnToReview returnToReview;
    private final SignDecision signDecision;
    private final CurrentLanguage language;

    ReviewPages(
            Dossiers dossiers,
            RunningDelays running,
            DescribeReview describeReview,
            DeclareComplete declareComplete,
            GiveOpinion giveOpinion,
            ReturnToReview returnToReview,
            SignDecision signDecision,
            CurrentLanguage language) {
        this.dossiers = dossiers;
        this.running = running;
        this.describeReview = describeReview;
        this.declareComplete = declareComplete;
        this.giveOpinion = giveOpinion;
        this.returnToReview = returnToReview;
        this.signDecision = signDecision;
        this.language = language;
    }

    @GET
    public TemplateInstance list(
            @QueryParam("state") @Nullable DossierState state, @QueryParam("after") @Nullable UUID after) {
        Map<DossierState, Long> counts = dossiers.countByState();
        Page<DossierSummary> page = dossiers.list(null, state, new Slice(after, ROWS));
        Map<UUID, TimeLeft> left =
                running.left(page.items().stream().map(DossierSummary::id).toList());
        String filter = state == null ? "" : "&state=" + state;
        return new WorkList(
                filters(counts, state),
                page.items().stream()
                        .map(dossier -> row(dossier, left.get(dossier.id())))
                        .toList(),
                page.next() == null ? null : "/review?after=" + page.next() + filter);
    }

    private static List<WorkList.Filter> filters(Map<DossierState, Long> counts, @Nullable DossierState shown) {
        int all = counts.values().stream().mapToInt(Long::intValue).sum();
        return Stream.concat(
                        Stream.of(new WorkList.Filter(null, all, "/review", shown == null)),
                        Arrays.stream(DossierState.values())
                                .filter(state -> state != DossierState.DRAFT)
                                .map(state -> new WorkList.Filter(
                                        state.name(),
                                        counts.getOrDefault(state, 0L).intValue(),
                                        "/review?state=" + state,
                                        state == shown)))
                .toList();
    }

    private static WorkList.Row row(DossierSummary dossier, @Nullable TimeLeft left) {
        return new WorkList.Row(
                "/review/dossiers/" + dossier.id(),
                Objects.requireNonNull(dossier.number()),
                dossier.companyName(),
                dossier.measure().name(),
                dossier.exercice(),
                dossier.state().name(),
                Objects.requireNonNull(dossier.lodgedAt()),
                dirhams(dossier.capped()),
                dirhams(dossier.payable()),
                Objects.requireNonNull(dossier.forHumans()),
                left);
    }

    private static BigDecimal dirhams(@Nullable Long centimes) {
        return BigDecimal.valueOf(Objects.requireNonNull(centimes), 2);
    }

    @GET
    @Path("dossiers/{dossierId}")
    public TemplateInstance show(
            @PathParam("dossierId") UUID dossierId,
            @QueryParam("outcome") @Nullable Outcome outcome,
            @QueryParam("from") int from,
            @QueryParam("moved") int movedFrom,
            SecurityContext visitor) {
        return describeReview.page(dossierId, visitor, outcome, from, movedFrom, null);
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
        OpinionForm sent = OpinionForm.of(form);
        try {
            giveOpinion.give(dossierId, sent.typed().summary(), sent.refusals());
            return backTo(dossierId);
        } catch (Refusal refusal) {
            if (refusal.violations().isEmpty()) {
                throw refusal;
            }
            ProblemDocument problem = sent.onItsFields(FormProblem.of(refusal, language.get()));
            return Response.status(problem.status())
                    .entity(describeReview.page(dossierId, visitor, null, 0, 0, new DescribeReview.Sent(sent, problem)))
                    .build();
        }
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
