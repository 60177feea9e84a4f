package ma.hawafiz.review.appeal;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** The appeals the ministry has to answer. */
@Path("/review/appeals")
@RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class AppealListPages {
    private final Appeals appeals;
    private final PortalClock clock;

    AppealListPages(Appeals appeals, PortalClock clock) {
        this.appeals = appeals;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@QueryParam("after") @Nullable UUID after) {
        Page<OpenAppeal> page = appeals.open(Slice.of(after, null));
        return new AppealList(
                page.items().stream()
                        .map(open -> new AppealList.Row(
                                "/dossiers/" + open.dossierId() + "/appeal",
                                open.number(),
                                open.companyName(),
                                open.measure().name(),
                                open.exercice(),
                                open.filedAt(),
                                open.answerDue(),
                                AppealDocument.daysLeft(open.answerDue(), clock.today())))
                        .toList(),
                page.next() == null ? null : "?after=" + page.next());
    }
}
