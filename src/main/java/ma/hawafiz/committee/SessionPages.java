package ma.hawafiz.committee;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.dossier.Ground;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A session: its agenda, who is there, its votes, its end. */
@Path("/committee/sessions/{sessionId}")
@RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class SessionPages {
    private static final String REASON = "reason.";

    private final DescribeSession describeSession;
    private final ArrangeAgenda arrangeAgenda;
    private final Sessions sessions;
    private final OpenSession openSession;
    private final CancelSession cancelSession;
    private final CloseSession closeSession;
    private final CastVote castVote;
    private final DeclareConflict declareConflict;
    private final KeptMinutes keptMinutes;
    private final CurrentLanguage language;

    SessionPages(
            DescribeSession describeSession,
            ArrangeAgenda arrangeAgenda,
            Sessions sessions,
            OpenSession openSession,
            CancelSession cancelSession,
            CloseSession closeSession,
            CastVote castVote,
            DeclareConflict declareConflict,
            KeptMinutes keptMinutes,
            CurrentLanguage language) {
        this.describeSession = describeSession;
        this.arrangeAgenda = arrangeAgenda;
        this.sessions = sessions;
        this.openSession = openSession;
        this.cancelSession = cancelSession;
        this.closeSession = closeSession;
        this.castVote = castVote;
        this.declareConflict = declareConflict;
        this.keptMinutes = keptMinutes;
        this.language = language;
    }

    @GET
    public TemplateInstance show(@PathParam("sessionId") UUID sessionId, @Context SecurityContext visitor) {
        return describeSession.page(sessionId, visitor, null);
    }

    /** One button: all that are ready, or one dossier put on, taken off, moved up. */
    @POST
    @Path("agenda")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("agent")
    public Response arrange(
            @PathParam("sessionId") UUID sessionId,
            @FormParam("add") @Nullable UUID add,
            @FormParam("remove") @Nullable UUID remove,
            @FormParam("up") @Nullable UUID up) {
        List<UUID> standing =
                sessions.agenda(sessionId).stream().map(item -> item.dossierId).toList();
        if (add == null && remove == null && up == null) {
            arrangeAgenda.addReady(sessionId);
        } else {
            arrangeAgenda.arrange(
                    sessionId,
                    AgendaOrder.of(standing).with(add).without(remove).up(up).dossiers());
        }
        return back(sessionId, "#agenda");
    }

    @POST
    @Path("opening")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("agent")
    public Response open(
            @PathParam("sessionId") UUID sessionId,
            @FormParam("present") List<UUID> present,
            @FormParam("chair") @Nullable UUID chair,
            @Context SecurityContext visitor) {
        try {
            openSession.open(sessionId, present, chair);
            return back(sessionId, "");
        } catch (Refusal refusal) {
            return again(sessionId, visitor, refusal, present, chair, Map.of());
        }
    }

    @POST
    @Path("cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("agent")
    public Response cancel(
            @PathParam("sessionId") UUID sessionId,
            @FormParam("ground") @Nullable String ground,
            @Context SecurityContext visitor) {
        try {
            cancelSession.cancel(sessionId, Ground.required(ground));
            return back(sessionId, "");
        } catch (Refusal refusal) {
            return again(sessionId, visitor, refusal, List.of(), null, Map.of());
        }
    }

    @POST
    @Path("dossiers/{dossierId}/vote")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("committee")
    public Response vote(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("dossierId") UUID dossierId,
            @FormParam("vote") @Nullable Choice vote) {
        if (vote == null) {
            throw new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("$.vote", null, "member.missing")));
        }
        castVote.cast(sessionId, dossierId, vote);
        return back(sessionId, "#item-" + dossierId);
    }

    @POST
    @Path("dossiers/{dossierId}/conflict")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("committee")
    public Response declare(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("dossierId") UUID dossierId,
            @FormParam("ground") @Nullable String ground,
            @Context SecurityContext visitor) {
        try {
            declareConflict.declare(sessionId, dossierId, Ground.required(ground));
            return back(sessionId, "#item-" + dossierId);
        } catch (Refusal refusal) {
            return again(sessionId, visitor, refusal, List.of(), null, Map.of());
        }
    }

    @POST
    @Path("closing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("agent")
    public Response close(
            @PathParam("sessionId") UUID sessionId,
            MultivaluedMap<String, String> form,
            @Context SecurityContext visitor) {
        Map<UUID, String> reasons = form.keySet().stream()
                .filter(name -> name.startsWith(REASON))
                .collect(Collectors.toMap(
                        name -> UUID.fromString(name.substring(REASON.length())), name -> form.getFirst(name)));
        try {
            closeSession.close(sessionId, reasons);
            return back(sessionId, "");
        } catch (Refusal refusal) {
            return again(sessionId, visitor, refusal, List.of(), null, reasons);
        }
    }

    @GET
    @Path("minutes/{code}")
    @Produces("application/pdf")
    public Response minutes(@PathParam("sessionId") UUID sessionId, @PathParam("code") String code) {
        return keptMinutes.answer(sessionId, Language.of(code));
    }

    /** What is wrong with a form is said beside it; all else has a page of its own. */
    private Response again(
            UUID sessionId,
            SecurityContext visitor,
            Refusal refusal,
            List<UUID> present,
            @Nullable UUID chair,
            Map<UUID, String> reasons) {
        ProblemDocument problem = FormProblem.of(refusal, language.get())
                .placed(path -> path.replace("reasons.", REASON).replaceFirst("^present\\..*", "present"));
        return Response.status(problem.status())
                .entity(describeSession.page(
                        sessionId, visitor, new DescribeSession.Sent(present, chair, reasons, problem)))
                .build();
    }

    private static Response back(UUID sessionId, String place) {
        return Response.seeOther(URI.create("/committee/sessions/" + sessionId + place))
                .build();
    }
}
