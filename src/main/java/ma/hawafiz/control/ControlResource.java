package ma.hawafiz.control;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

/** Controls after payment, and what proves that nobody steered their draw. */
@Path("/api/v1/controls")
@Produces(MediaType.APPLICATION_JSON)
public class ControlResource {
    private final Controls controls;
    private final OpenControl openControl;
    private final FreezePopulation freezePopulation;
    private final RevealSeed revealSeed;
    private final RecordFinding recordFinding;

    ControlResource(
            Controls controls,
            OpenControl openControl,
            FreezePopulation freezePopulation,
            RevealSeed revealSeed,
            RecordFinding recordFinding) {
        this.controls = controls;
        this.openControl = openControl;
        this.freezePopulation = freezePopulation;
        this.revealSeed = revealSeed;
        this.recordFinding = recordFinding;
    }

    public record NewFinding(
            @Nullable Finding outcome, @Nullable String report) {}

    @GET
    @PermitAll
    public Page<Control> list(@QueryParam("after") @Nullable UUID after, @QueryParam("limit") @Nullable Integer limit) {
        return controls.list(Slice.of(after, limit));
    }

    @POST
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(ControlRequest plan) {
        UUID id = openControl.open(plan.checked());
        return Response.created(URI.create("/api/v1/controls/" + id))
                .entity(controls.get(id))
                .build();
    }

    @GET
    @Path("{controlId}")
    @PermitAll
    public Control get(@PathParam("controlId") UUID controlId) {
        return controls.get(controlId);
    }

    @GET
    @Path("{controlId}/population")
    @Produces("text/csv")
    @PermitAll
    public String population(@PathParam("controlId") UUID controlId) {
        return controls.population(controlId);
    }

    @POST
    @Path("{controlId}/population")
    @RolesAllowed("admin")
    public Control freeze(@PathParam("controlId") UUID controlId) {
        freezePopulation.freeze(controlId);
        return controls.get(controlId);
    }

    @POST
    @Path("{controlId}/seed")
    @RolesAllowed("admin")
    public Control reveal(@PathParam("controlId") UUID controlId) {
        revealSeed.reveal(controlId);
        return controls.get(controlId);
    }

    @GET
    @Path("{controlId}/draw")
    @Produces("text/csv")
    @PermitAll
    public String draw(@PathParam("controlId") UUID controlId) {
        return controls.draw(controlId);
    }

    @GET
    @Path("{controlId}/sample")
    @RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
    public Page<Drawn> sample(
            @PathParam("controlId") UUID controlId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        return controls.sample(controlId, Slice.of(after, limit));
    }

    @POST
    @Path("{controlId}/sample/{dossierId}/finding")
    @RolesAllowed("instructor")
    @Consumes(MediaType.APPLICATION_JSON)
    public Drawn record(
            @PathParam("controlId") UUID controlId, @PathParam("dossierId") UUID dossierId, NewFinding finding) {
        recordFinding.record(controlId, dossierId, finding.outcome(), finding.report());
        return controls.drawn(controlId, dossierId);
    }
}
