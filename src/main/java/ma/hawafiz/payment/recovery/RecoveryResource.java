package ma.hawafiz.payment.recovery;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked back of a paid dossier, and what comes back. */
@Path("/api/v1/dossiers/{dossierId}/recovery")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class RecoveryResource {
    private final ReadRecovery readRecovery;
    private final OpenRecovery openRecovery;
    private final AnswerRecovery answerRecovery;
    private final DecideRecovery decideRecovery;
    private final RecordReceipt recordReceipt;

    RecoveryResource(
            ReadRecovery readRecovery,
            OpenRecovery openRecovery,
            AnswerRecovery answerRecovery,
            DecideRecovery decideRecovery,
            RecordReceipt recordReceipt) {
        this.readRecovery = readRecovery;
        this.openRecovery = openRecovery;
        this.answerRecovery = answerRecovery;
        this.decideRecovery = decideRecovery;
        this.recordReceipt = recordReceipt;
    }

    public record NewRecovery(
            @Nullable Breach breach, @Nullable String evidence, List<OpenRecovery.ClaimedLine> lines) {
        public NewRecovery {
            lines = all(lines);
        }
    }

    public record NewRecoveryAnswer(@Nullable String answer) {}

    public record NewRecoveryDecision(List<DecideRecovery.DueLine> lines) {
        public NewRecoveryDecision {
            lines = all(lines);
        }
    }

    public record NewReceipt(
            @Nullable BigDecimal amount,
            @Nullable LocalDate receivedOn,
            @Nullable String reference) {}

    private static <T> List<T> all(@Nullable List<T> sent) {
        return Stream.ofNullable(sent)
                .flatMap(List::stream)
                .map(Objects::requireNonNull)
                .toList();
    }

    @GET
    public RecoveryDocument get(@PathParam("dossierId") UUID dossierId) {
        return readRecovery.read(dossierId);
    }

    @POST
    @RolesAllowed("instructor")
    public Response open(@PathParam("dossierId") UUID dossierId, NewRecovery recovery) {
        openRecovery.open(dossierId, recovery.breach(), recovery.evidence(), recovery.lines());
        return created(dossierId);
    }

    @POST
    @Path("answer")
    @RolesAllowed("signatory")
    public Response answer(@PathParam("dossierId") UUID dossierId, NewRecoveryAnswer answer) {
        answerRecovery.answer(dossierId, answer.answer());
        return created(dossierId);
    }

    @POST
    @Path("decision")
    @RolesAllowed("approver")
    public Response decide(@PathParam("dossierId") UUID dossierId, NewRecoveryDecision decision) {
        decideRecovery.decide(dossierId, decision.lines());
        return created(dossierId);
    }

    @POST
    @Path("receipts")
    @RolesAllowed("payer")
    public Response receive(@PathParam("dossierId") UUID dossierId, NewReceipt receipt) {
        recordReceipt.record(dossierId, receipt.amount(), receipt.receivedOn(), receipt.reference());
        return created(dossierId);
    }

    private Response created(UUID dossierId) {
        return Response.status(Response.Status.CREATED)
                .entity(readRecovery.read(dossierId))
                .build();
    }
}
