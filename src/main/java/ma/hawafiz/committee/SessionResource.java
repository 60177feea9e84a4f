package ma.hawafiz.committee;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ma.hawafiz.dossier.Ground;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Sessions of the committee: convened, arranged, opened, voted in, closed. */
@Path("/api/v1/committee-sessions")
@RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    private final Sessions sessions;
    private final ReadSession readSession;
    private final ConveneSession conveneSession;
    private final ArrangeAgenda arrangeAgenda;
    private final OpenSession openSession;
    private final CancelSession cancelSession;
    private final CastVote castVote;
    private final DeclareConflict declareConflict;
    private final CloseSession closeSession;
    private final KeptMinutes keptMinutes;

    SessionResource(
            Sessions sessions,
            ReadSession readSession,
            ConveneSession conveneSession,
            ArrangeAgenda arrangeAgenda,
            OpenSession openSession,
            CancelSession cancelSession,
            CastVote castVote,
            DeclareConflict declareConflict,
            CloseSession closeSession,
            KeptMinutes keptMinutes) {
        this.sessions = sessions;
        this.readSession = readSession;
        this.conveneSession = conveneSession;
        this.arrangeAgenda = arrangeAgenda;
        this.openSession = openSession;
        this.cancelSession = cancelSession;
        this.castVote = castVote;
        this.declareConflict = declareConflict;
        this.closeSession = closeSession;
        this.keptMinutes = keptMinutes;
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record SessionSummary(
            UUID id, String number, LocalDate day, String place, String state, String convenedBy) {}

    public record NewSession(
            @Nullable LocalDate day, @Nullable String place) {}

    public record Agenda(List<UUID> dossiers) {
        public Agenda {
            dossiers = listed(dossiers);
        }
    }

    public record Opening(List<UUID> present, @Nullable UUID chair) {
        public Opening {
            present = listed(present);
        }
    }

    public record Ballot(@Nullable Choice vote) {}

    public record Closing(List<ReturnReason> reasons) {
        public Closing {
            reasons = listed(reasons);
        }
    }

    public record ReturnReason(UUID dossierId, @Nullable String reason) {}

    private static <T> List<T> listed(@Nullable List<T> sent) {
        return Stream.ofNullable(sent)
                .flatMap(List::stream)
                .map(Objects::requireNonNull)
                .toList();
    }

    @GET
    public Page<SessionSummary> list(
            @QueryParam("after") @Nullable UUID after, @QueryParam("limit") @Nullable Integer limit) {
        return sessions.list(Slice.of(after, limit))
                .map(session -> new SessionSummary(
                        session.id,
                        session.number,
                        session.day,
                        session.place,
                        session.state.name(),
                        session.convenedByName));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("agent")
    public Response convene(NewSession wanted) {
        UUID id = conveneSession.convene(wanted.day(), wanted.place());
        return Response.created(URI.create("/api/v1/committee-sessions/" + id))
                .entity(readSession.read(id))
                .build();
    }

    @GET
    @Path("{sessionId}")
    public SessionDocument get(@PathParam("sessionId") UUID sessionId) {
        return readSession.read(sessionId);
    }

    @PUT
    @Path("{sessionId}/agenda")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("agent")
    public SessionDocument arrange(@PathParam("sessionId") UUID sessionId, Agenda agenda) {
        arrangeAgenda.arrange(sessionId, agenda.dossiers());
        return readSession.read(sessionId);
    }

    @POST
    @Path("{sessionId}/agenda/ready")
    @RolesAllowed("agent")
    public SessionDocument addReady(@PathParam("sessionId") UUID sessionId) {
        arrangeAgenda.addReady(sessionId);
        return readSession.read(sessionId);
    }

    @POST
    @Path("{sessionId}/opening")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("agent")
    public SessionDocument open(@PathParam("sessionId") UUID sessionId, Opening opening) {
        openSession.open(sessionId, opening.present(), opening.chair());
        return readSession.read(sessionId);
    }

    @POST
    @Path("{sessionId}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("agent")
    public SessionDocument cancel(@PathParam("sessionId") UUID sessionId, Ground ground) {
        cancelSession.cancel(sessionId, Ground.required(ground.ground()));
        return readSession.read(sessionId);
    }

    @POST
    @Path("{sessionId}/dossiers/{dossierId}/vote")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("committee")
    public SessionDocument vote(
            @PathParam("sessionId") UUID sessionId, @PathParam("dossierId") UUID dossierId, Ballot ballot) {
        if (ballot.vote() == null) {
            throw new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("$.vote", null, "member.missing")));
        }
        castVote.cast(sessionId, dossierId, ballot.vote());
        return readSession.read(sessionId);
    }

    @POST
    @Path("{sessionId}/dossiers/{dossierId}/conflict")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("committee")
    public SessionDocument declare(
            @PathParam("sessionId") UUID sessionId, @PathParam("dossierId") UUID dossierId, Ground ground) {
        declareConflict.declare(sessionId, dossierId, Ground.required(ground.ground()));
        return readSession.read(sessionId);
    }

    @POST
    @Path("{sessionId}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("agent")
    public SessionDocument close(@PathParam("sessionId") UUID sessionId, Closing closing) {
        Map<UUID, String> reasons = new HashMap<>();
        closing.reasons().forEach(each -> reasons.put(each.dossierId(), Objects.requireNonNullElse(each.reason(), "")));
        closeSession.close(sessionId, reasons);
        return readSession.read(sessionId);
    }

    @GET
    @Path("{sessionId}/minutes/{language}")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response minutes(@PathParam("sessionId") UUID sessionId, @PathParam("language") String language) {
        return keptMinutes.answer(sessionId, Language.of(language));
    }
}
