package ma.hawafiz.review.worklist;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.clock.RunningDelays;
import ma.hawafiz.dossier.clock.TimeLeft;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class WorkListResource {
    private static final int CENTIMES = 2;

    private final WorkItems workItems;
    private final RunningDelays running;
    private final SavedViews savedViews;
    private final SaveView saveView;
    private final ForgetView forgetView;

    WorkListResource(
            WorkItems workItems,
            RunningDelays running,
            SavedViews savedViews,
            SaveView saveView,
            ForgetView forgetView) {
        this.workItems = workItems;
        this.running = running;
        this.savedViews = savedViews;
        this.saveView = saveView;
        this.forgetView = forgetView;
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record WorkItemDocument(
            UUID dossierId,
            String number,
            UUID companyId,
            String companyName,
            String ice,
            Measure measure,
            int exercice,
            DossierState state,
            Instant lodgedAt,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal claimed,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal payable,
            int forHumans,
            @Nullable UUID assigneeId,
            @Nullable String assignee,
            @Nullable LocalDate due) {}

    public record StateCount(DossierState state, int dossiers) {}

    public record Counts(List<StateCount> states) {}

    public record Views(List<SavedViews.SavedView> views) {}

    public record NewView(@Nullable String name, @Nullable String address) {}

    @GET
    @Path("work-items")
    public Page<WorkItemDocument> list(
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo asked) {
        Slice slice = Slice.of(after, limit);
        WorkItems.Window window = workItems.window(
                ReadFilter.of(asked.getQueryParameters()), new WorkItems.Place(slice.after(), null), slice.limit());
        Map<UUID, TimeLeft> left =
                running.left(window.items().stream().map(WorkItem::dossierId).toList());
        return new Page<>(
                window.items().stream()
                        .map(item -> document(item, left.get(item.dossierId())))
                        .toList(),
                window.next());
    }

    private static WorkItemDocument document(WorkItem item, @Nullable TimeLeft left) {
        return new WorkItemDocument(
                item.dossierId(),
                item.number(),
                item.companyId(),
                item.companyName(),
                item.ice(),
                item.measure(),
                item.exercice(),
                item.state(),
                item.lodgedAt(),
                BigDecimal.valueOf(item.capped(), CENTIMES),
                BigDecimal.valueOf(item.payable(), CENTIMES),
                item.forHumans(),
                item.assignee(),
                item.assigneeName(),
                left == null ? null : left.due());
    }

    @GET
    @Path("work-items/counts")
    public Counts counts() {
        Map<DossierState, Integer> counts = workItems.countByState();
        return new Counts(Arrays.stream(DossierState.values())
                .filter(state -> state != DossierState.DRAFT)
                .map(state -> new StateCount(state, counts.getOrDefault(state, 0)))
                .toList());
    }

    @GET
    @Path("work-list-views")
    public Views views() {
        return new Views(savedViews.all());
    }

    @POST
    @Path("work-list-views")
    public Response save(NewView view) {
        return Response.status(Response.Status.CREATED)
                .entity(saveView.save(view.name(), view.address()))
                .build();
    }

    @DELETE
    @Path("work-list-views/{viewId}")
    public void forget(@PathParam("viewId") UUID viewId) {
        forgetView.forget(viewId);
    }
}
