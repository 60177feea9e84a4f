package ma.hawafiz.payment.desk;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ma.hawafiz.payment.run.ConfirmRun;
import ma.hawafiz.payment.run.DiscardRun;
import ma.hawafiz.payment.run.ExportRun;
import ma.hawafiz.payment.run.MakeRun;
import ma.hawafiz.payment.run.PaymentRuns;
import ma.hawafiz.payment.run.RunHead;
import ma.hawafiz.payment.run.RunLine;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

/** The runs of payment orders, by program. */
@Path("/api/v1/payment-runs")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class PaymentRunResource {
    private final PaymentRuns runs;
    private final MakeRun makeRun;
    private final ConfirmRun confirmRun;
    private final DiscardRun discardRun;
    private final ExportRun exportRun;

    PaymentRunResource(
            PaymentRuns runs, MakeRun makeRun, ConfirmRun confirmRun, DiscardRun discardRun, ExportRun exportRun) {
        this.runs = runs;
        this.makeRun = makeRun;
        this.confirmRun = confirmRun;
        this.discardRun = discardRun;
        this.exportRun = exportRun;
    }

    public record NewRun(List<UUID> dossiers) {
        public NewRun {
            dossiers = Stream.ofNullable(dossiers)
                    .flatMap(List::stream)
                    .map(Objects::requireNonNull)
                    .toList();
        }
    }

    public record Seen(@Nullable String sha256) {}

    @GET
    @RolesAllowed({"payer", "auditor"})
    public Page<RunHead> list(@QueryParam("after") @Nullable UUID after, @QueryParam("limit") @Nullable Integer limit) {
        return runs.list(Slice.of(after, limit));
    }

    @POST
    @RolesAllowed("payer")
    public Response make(NewRun wanted) {
        UUID run = makeRun.make(wanted.dossiers());
        return Response.created(URI.create("/api/v1/payment-runs/" + run))
                .entity(runs.get(run))
                .build();
    }

    @GET
    @Path("{runId}")
    @RolesAllowed({"payer", "auditor"})
    public RunHead get(@PathParam("runId") UUID runId) {
        return runs.get(runId);
    }

    @GET
    @Path("{runId}/orders")
    @RolesAllowed({"payer", "auditor"})
    public Page<RunLine> orders(
            @PathParam("runId") UUID runId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        runs.get(runId);
        return runs.lines(runId, Slice.of(after, limit));
    }

    @POST
    @Path("{runId}/confirmation")
    @RolesAllowed("payer")
    public RunHead confirm(@PathParam("runId") UUID runId, Seen seen) {
        confirmRun.confirm(runId, seen.sha256());
        return runs.get(runId);
    }

    @POST
    @Path("{runId}/discard")
    @RolesAllowed("payer")
    public RunHead discard(@PathParam("runId") UUID runId) {
        discardRun.discard(runId);
        return runs.get(runId);
    }

    @GET
    @Path("{runId}/file")
    @RolesAllowed("payer")
    @Produces(MediaType.APPLICATION_XML)
    public Response file(@PathParam("runId") UUID runId) {
        return Pain001Answer.of(exportRun.export(runId));
    }
}
