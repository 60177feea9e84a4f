package ma.hawafiz.dossier.clock;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The statutory clock of one dossier. */
@Path("/api/v1/dossiers/{dossierId}/clock")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {
    private final ReadClock readClock;

    ClockResource(ReadClock readClock) {
        this.readClock = readClock;
    }

    @GET
    public DossierClock of(@PathParam("dossierId") UUID dossierId) {
        return readClock.of(dossierId);
    }
}
