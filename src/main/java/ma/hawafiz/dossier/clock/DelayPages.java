package ma.hawafiz.dossier.clock;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** The ministry's forecast of what is about to lapse. */
@Path("/review/delays")
@RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class DelayPages {
    private static final String ADDRESS = "/review/delays";
    private static final int ROWS = 50;

    private final RunningDelays running;
    private final DelayTerms terms;
    private final PortalClock clock;

    DelayPages(RunningDelays running, DelayTerms terms, PortalClock clock) {
        this.running = running;
        this.terms = terms;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(
            @QueryParam("delay") @Nullable Delay delay, @QueryParam("after") @Nullable UUID after) {
        Page<RunningDelay> page = running.list(delay, new Slice(after, ROWS));
        String filter = delay == null ? "" : "&delay=" + delay;
        return new DelayForecast(
                filters(delay),
                page.items().stream().map(this::row).toList(),
                page.next() == null ? null : ADDRESS + "?after=" + page.next() + filter,
                terms.silenceMeansConsent(clock.today()));
    }

    private static List<DelayForecast.Filter> filters(@Nullable Delay shown) {
        return Stream.concat(
                        Stream.of(new DelayForecast.Filter(null, ADDRESS, shown == null)),
                        Stream.of(Delay.values())
                                .map(delay -> new DelayForecast.Filter(
                                        delay.name(), ADDRESS + "?delay=" + delay, delay == shown)))
                .toList();
    }

    private DelayForecast.Row row(RunningDelay each) {
        return new DelayForecast.Row(
                "/review/dossiers/" + each.dossierId(),
                each.number(),
                each.companyName(),
                each.measure().name(),
                each.exercice(),
                each.state().name(),
                running.left(each));
    }
}
