package ma.hawafiz.dossier.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

/** The delays that run, of all dossiers, the soonest first. */
@Path("/api/v1/delays")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class DelayResource {
    private final RunningDelays running;

    DelayResource(RunningDelays running) {
        this.running = running;
    }

    /** A delay that runs, with what is left of it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record DelayDocument(
            UUID dossierId,
            String number,
            UUID companyId,
            String companyName,
            Measure measure,
            int exercice,
            DossierState state,
            Delay delay,
            LocalDate due,
            int days,
            TimeLeft.Level level) {}

    @GET
    @RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
    public Page<DelayDocument> list(
            @QueryParam("delay") @Nullable Delay delay,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        return running.list(delay, Slice.of(after, limit)).map(this::document);
    }

    private DelayDocument document(RunningDelay each) {
        TimeLeft left = running.left(each);
        return new DelayDocument(
                each.dossierId(),
                each.number(),
                each.companyId(),
                each.companyName(),
                each.measure(),
                each.exercice(),
                each.state(),
                each.delay(),
                left.due(),
                left.days(),
                left.level());
    }
}
