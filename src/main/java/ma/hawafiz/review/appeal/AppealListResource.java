package ma.hawafiz.review.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** The appeals the ministry has to answer. */
@Path("/api/v1/appeals")
@Produces(MediaType.APPLICATION_JSON)
public class AppealListResource {
    private final Appeals appeals;
    private final PortalClock clock;

    AppealListResource(Appeals appeals, PortalClock clock) {
        this.appeals = appeals;
        this.clock = clock;
    }

    public record AppealSummary(
            UUID dossierId,
            String number,
            UUID companyId,
            String companyName,
            Measure measure,
            int exercice,
            Instant filedAt,
            LocalDate answerDue,
            int daysLeft) {}

    @GET
    @RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
    public Page<AppealSummary> list(
            @QueryParam("after") @Nullable UUID after, @QueryParam("limit") @Nullable Integer limit) {
        return appeals.open(Slice.of(after, limit))
                .map(open -> new AppealSummary(
                        open.dossierId(),
                        open.number(),
                        open.companyId(),
                        open.companyName(),
                        open.measure(),
                        open.exercice(),
                        open.filedAt(),
                        open.answerDue(),
                        AppealDocument.daysLeft(open.answerDue(), clock.today())));
    }
}
