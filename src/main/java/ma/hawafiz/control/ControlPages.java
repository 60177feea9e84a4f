package ma.hawafiz.control;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.page.Visitor;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** Controls after payment: public but for the dossiers behind the numbers. */
@Path("/controls")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ControlPages {
    private static final int ROWS = 20;
    private static final ControlRequest USUAL =
            new ControlRequest(null, null, "20", "10", "5", "10", "1000000.00", "90");

    private final Controls controls;
    private final OpenControl openControl;
    private final FreezePopulation freezePopulation;
    private final RevealSeed revealSeed;
    private final RecordFinding recordFinding;
    private final Visitor visitor;
    private final CurrentLanguage language;
    private final PortalClock clock;

    ControlPages(
            Controls controls,
            OpenControl openControl,
            FreezePopulation freezePopulation,
            RevealSeed revealSeed,
            RecordFinding recordFinding,
            Visitor visitor,
            CurrentLanguage language,
            PortalClock clock) {
        this.controls = controls;
        this.openControl = openControl;
        this.freezePopulation = freezePopulation;
        this.revealSeed = revealSeed;
        this.recordFinding = recordFinding;
        this.visitor = visitor;
        this.language = language;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@QueryParam("after") @Nullable UUID after, SecurityContext reader) {
        return list(after, reader.isUserInRole("admin") ? USUAL : null, null);
    }

    private ControlList list(@Nullable UUID after, @Nullable ControlRequest typed, @Nullable ProblemDocument problem) {
        Page<Control> page = controls.list(new Slice(after, ROWS));
        return new ControlList(page.items(), page.next() == null ? null : "?after=" + page.next(), typed, problem);
    }

    @POST
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(MultivaluedMap<String, String> form) {
        ControlRequest typed = new ControlRequest(
                form.getFirst("from"),
                form.getFirst("until"),
                form.getFirst("high"),
                form.getFirst("medium"),
                form.getFirst("low"),
                form.getFirst("random"),
                form.getFirst("largeAmount"),
                form.getFirst("recentDays"));
        try {
            return seeOther(openControl.open(typed.checked()));
        } catch (Refusal refusal) {
            ProblemDocument problem = FormProblem.of(refusal, language.get());
            return Response.status(problem.status())
                    .entity(list(null, typed, problem))
                    .build();
        }
    }

    @GET
    @Path("{controlId}")
    public TemplateInstance show(
            @PathParam("controlId") UUID controlId, @QueryParam("after") @Nullable UUID after, SecurityContext reader) {
        Control control = controls.get(controlId);
        boolean waiting = clock.today().isBefore(control.plan().until());
        List<String> actions = new ArrayList<>();
        if (reader.isUserInRole("admin") && control.frozenAt() == null && !waiting) {
            actions.add("FREEZE");
        }
        if (reader.isUserInRole("admin") && control.frozenAt() != null && control.seed() == null) {
            actions.add("REVEAL");
        }
        if (reader.isUserInRole("instructor")) {
            actions.add("RECORD");
        }
        Page<Drawn> sample =
                visitor.isMinistry() ? controls.sample(controlId, new Slice(after, ROWS)) : new Page<>(List.of(), null);
        return new ControlView(
                control, actions, waiting, sample.items(), sample.next() == null ? null : "?after=" + sample.next());
    }

    @GET
    @Path("{controlId}/population.csv")
    @Produces("text/csv;charset=UTF-8")
    public String population(@PathParam("controlId") UUID controlId) {
        return controls.population(controlId);
    }

    @GET
    @Path("{controlId}/draw.csv")
    @Produces("text/csv;charset=UTF-8")
    public String draw(@PathParam("controlId") UUID controlId) {
        return controls.draw(controlId);
    }

    @POST
    @Path("{controlId}/population")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response freeze(@PathParam("controlId") UUID controlId) {
        freezePopulation.freeze(controlId);
        return seeOther(controlId);
    }

    @POST
    @Path("{controlId}/seed")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reveal(@PathParam("controlId") UUID controlId) {
        revealSeed.reveal(controlId);
        return seeOther(controlId);
    }

    @POST
    @Path("{controlId}/sample/{dossierId}")
    @RolesAllowed("instructor")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(
            @PathParam("controlId") UUID controlId,
            @PathParam("dossierId") UUID dossierId,
            @FormParam("outcome") @Nullable Finding outcome,
            @FormParam("report") @Nullable String report) {
        recordFinding.record(controlId, dossierId, outcome, report);
        return seeOther(controlId);
    }

    private static Response seeOther(UUID controlId) {
        return Response.seeOther(URI.create("/controls/" + controlId)).build();
    }
}
