package ma.hawafiz.dossier;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ma.hawafiz.evaluation.DeterminationRecord;
import ma.hawafiz.evaluation.ReplayReport;

/** Determinations as they were frozen, and made again. */
@Path("/api/v1/determinations/{determinationId}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class DeterminationResource {
    private final ReplayDetermination replayDetermination;

    DeterminationResource(ReplayDetermination replayDetermination) {
        this.replayDetermination = replayDetermination;
    }

    @GET
    public DeterminationRecord record(@PathParam("determinationId") UUID determinationId) {
        return replayDetermination.record(determinationId);
    }

    @GET
    @Path("replay")
    public ReplayReport replay(@PathParam("determinationId") UUID determinationId) {
        return replayDetermination.replay(determinationId);
    }
}
