package ma.hawafiz.review;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ma.hawafiz.dossier.DossierDocument;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Ground;
import ma.hawafiz.dossier.ReadDossier;
import ma.hawafiz.dossier.Receipts;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.review.derogation.LineDerogation;
import ma.hawafiz.review.opinion.LineRefusal;
import ma.hawafiz.review.opinion.ReasonCatalogue;
import org.jspecify.annotations.Nullable;

/** What the ministry does to a dossier. */
@Path("/api/v1/dossiers/{dossierId}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {
    private final ReadDossier readDossier;
    private final Receipts receipts;
    private final Reviews reviews;
    private final DeclareComplete declareComplete;
    private final GiveOpinion giveOpinion;
    private final ReturnToReview returnToReview;
    private final SignDecision signDecision;
    private final ReadDecision readDecision;
    private final ReasonCatalogue catalogue;
    private final CurrentLanguage language;

    ReviewResource(
            ReadDossier readDossier,
            Receipts receipts,
            Reviews reviews,
            DeclareComplete declareComplete,
            GiveOpinion giveOpinion,
            ReturnToReview returnToReview,
            SignDecision signDecision,
            ReadDecision readDecision,
            ReasonCatalogue catalogue,
            CurrentLanguage language) {
        this.readDossier = readDossier;
        this.receipts = receipts;
        this.reviews = reviews;
        this.declareComplete = declareComplete;
        this.giveOpinion = giveOpinion;
        this.returnToReview = returnToReview;
        this.signDecision = signDecision;
        this.readDecision = readDecision;
        this.catalogue = catalogue;
        this.language = language;
    }

    public record NewOpinion(@Nullable String summary, List<LineRefusal> refusals, List<LineDerogation> derogations) {
        public NewOpinion {
            refusals = complete(refusals);
            derogations = complete(derogations);
        }

        private static <T> List<T> complete(@Nullable List<T> sent) {
            return Stream.ofNullable(sent)
                    .flatMap(List::stream)
                    .map(Objects::requireNonNull)
                    .toList();
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OpinionDocument(
            UUID dossierId, String preparedBy, Instant preparedAt, String summary, List<OpinionLine> lines) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OpinionLine(
            String cnss,
            Proposal proposal,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
            @Nullable String reason,
            @Nullable String code,
            @Nullable String remark,
            @Nullable String derogation) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record DecisionDocument(
            UUID dossierId,
            String number,
            DossierState outcome,
            String preparedBy,
            @Nullable DecidingSession session,
            String signedBy,
            Instant signedAt,
            UUID determinationId,
            String determinationSha256,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal granted,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal deferred,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal refused,
            LocalDate appealUntil,
            @Nullable UUID revises,
            @Nullable UUID appealId,
            List<DecisionLine> lines) {}

    /** The session of the committee whose vote the decision follows. */
    public record DecidingSession(String number, LocalDate day, int votesFor, int votesAgainst, int abstentions) {
        static @Nullable DecidingSession of(@Nullable SessionOutcome outcome) {
            return outcome == null
                    ? null
                    : new DecidingSession(
                            outcome.number(),
                            outcome.day(),
                            outcome.votesFor(),
                            outcome.votesAgainst(),
                            outcome.abstentions());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record DecisionLine(
            String cnss,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal granted,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal deferred,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal refused,
            @Nullable String reason,
            @Nullable String code,
            @Nullable String remark,
            @Nullable String derogation) {}

    @POST
    @Path("completeness")
    @RolesAllowed("agent")
    public DossierDocument declareComplete(@PathParam("dossierId") UUID dossierId) {
        declareComplete.declareComplete(dossierId);
        return readDossier.read(dossierId);
    }

    @POST
    @Path("opinion")
    @RolesAllowed("instructor")
    public Response give(@PathParam("dossierId") UUID dossierId, NewOpinion opinion) {
        giveOpinion.give(dossierId, opinion.summary(), opinion.refusals(), opinion.derogations());
        return Response.status(Response.Status.CREATED)
                .entity(opinion(dossierId))
                .build();
    }

    @GET
    @Path("opinion")
    @RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
    public OpinionDocument opinion(@PathParam("dossierId") UUID dossierId) {
        Opinion opinion = reviews.opinion(dossierId).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, dossierId));
        return new OpinionDocument(
                dossierId,
                opinion.authorName(),
                opinion.givenAt(),
                opinion.summary(),
                opinion.lines().stream()
                        .map(line -> new OpinionLine(
                                line.cnss(),
                                line.proposal(),
                                BigDecimal.valueOf(line.amount(), 2),
                                sentence(line),
                                line.reasonCode(),
                                line.remark(),
                                line.derogation()))
                        .toList());
    }

    private @Nullable String sentence(Opinion.OpinionLine line) {
        return catalogue
                .find(line.reasonCode())
                .map(reason -> reason.sentence(language.get(), line.remark()))
                .orElse(line.reason());
    }

    @POST
    @Path("return-to-review")
    @RolesAllowed("approver")
    public DossierDocument returnToReview(@PathParam("dossierId") UUID dossierId, Ground ground) {
        returnToReview.returnToReview(dossierId, Ground.required(ground.ground()));
        return readDossier.read(dossierId);
    }

    @POST
    @Path("decision")
    @RolesAllowed("approver")
    public Response sign(@PathParam("dossierId") UUID dossierId) {
        signDecision.sign(dossierId);
        return Response.status(Response.Status.CREATED)
                .entity(decision(dossierId))
                .build();
    }

    @GET
    @Path("decision")
    public DecisionDocument decision(@PathParam("dossierId") UUID dossierId) {
        Decision decision =
                reviews.decision(dossierId).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, dossierId));
        return new DecisionDocument(
                dossierId,
                receipts.of(dossierId).number(),
                decision.outcome(),
                decision.preparedByName(),
                DecidingSession.of(readDecision.session(decision)),
                decision.signedByName(),
                decision.signedAt(),
                decision.determination().id(),
                decision.determination().determinationSha256(),
                BigDecimal.valueOf(decision.granted(), 2),
                BigDecimal.valueOf(decision.deferred(), 2),
                BigDecimal.valueOf(decision.refused(), 2),
                decision.appealUntil(),
                decision.revises(),
                decision.appealId(),
                readDecision.lines(decision, readDecision.determination(decision)).stream()
                        .map(line -> new DecisionLine(
                                line.decided().cnss(),
                                BigDecimal.valueOf(line.decided().granted(), 2),
                                BigDecimal.valueOf(line.decided().deferred(), 2),
                                BigDecimal.valueOf(line.decided().refused(), 2),
                                line.decided().whole() ? null : line.sentence(language.get()),
                                line.decided().reasonCode(),
                                line.decided().remark(),
                                line.decided().derogation()))
                        .toList());
    }
}
