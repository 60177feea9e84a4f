package ma.hawafiz.committee;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** The sessions of the committee, and a new one. */
@Path("/committee")
@RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class SessionListPages {
    private static final int ROWS = 50;

    private final Sessions sessions;
    private final ReadyDossiers ready;
    private final ConveneSession conveneSession;
    private final PortalClock clock;
    private final CurrentLanguage language;

    SessionListPages(
            Sessions sessions,
            ReadyDossiers ready,
            ConveneSession conveneSession,
            PortalClock clock,
            CurrentLanguage language) {
        this.sessions = sessions;
        this.ready = ready;
        this.conveneSession = conveneSession;
        this.clock = clock;
        this.language = language;
    }

    @GET
    public TemplateInstance list(@QueryParam("after") @Nullable UUID after, SecurityContext visitor) {
        return page(after, visitor.isUserInRole("agent") ? clock.today() : null, null, null);
    }

    private SessionList page(
            @Nullable UUID after, @Nullable LocalDate day, @Nullable String place, @Nullable ProblemDocument problem) {
        Page<Session> page = sessions.list(new Slice(after, ROWS));
        return new SessionList(
                page.items().stream()
                        .map(session -> new SessionList.Row(
                                "/committee/sessions/" + session.id,
                                session.number,
                                session.day,
                                session.place,
                                session.state.name(),
                                session.convenedByName))
                        .toList(),
                page.next() == null ? null : "/committee?after=" + page.next(),
                ready.first(ArrangeAgenda.MOST_DOSSIERS).size(),
                day,
                place,
                problem);
    }

    @POST
    @Path("sessions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("agent")
    public Response convene(@FormParam("day") @Nullable String day, @FormParam("place") @Nullable String place) {
        try {
            return Response.seeOther(
                            URI.create("/committee/sessions/" + conveneSession.convene(TypedDay.of(day), place)))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.violations().isEmpty()) {
                throw refusal;
            }
            ProblemDocument problem = FormProblem.of(refusal, language.get());
            return Response.status(problem.status())
                    .entity(page(null, clock.today(), place, problem))
                    .build();
        }
    }
}
