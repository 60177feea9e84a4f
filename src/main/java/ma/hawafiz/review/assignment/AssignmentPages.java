package ma.hawafiz.review.assignment;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who has which dossiers in hand. */
@Path("/review")
@RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class AssignmentPages {
    private final Workload workload;
    private final AssignDossier assignDossier;

    AssignmentPages(Workload workload, AssignDossier assignDossier) {
        this.workload = workload;
        this.assignDossier = assignDossier;
    }

    @GET
    @Path("workload")
    public TemplateInstance workload() {
        List<String> states = Workload.open();
        List<Integer> steps = Workload.STEPS;
        return new WorkloadView(
                states,
                IntStream.range(0, steps.size())
                        .mapToObj(i ->
                                new WorkloadView.Age(steps.get(i), i + 1 == steps.size() ? null : steps.get(i + 1) - 1))
                        .toList(),
                workload.shares().stream()
                        .map(share -> new WorkloadView.Row(
                                share.person(),
                                "/review?assigned="
                                        + (share.personId() == null ? "nobody" : share.personId())
                                        + "&sort=OLDEST",
                                share.dossiers(),
                                List.copyOf(share.byState().values()),
                                share.byAge(),
                                share.oldest()))
                        .toList());
    }

    @POST
    @Path("dossiers/{dossierId}/assignment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"agent", "instructor", "approver"})
    public Response assign(
            @PathParam("dossierId") UUID dossierId,
            @FormParam("to") @Nullable String to,
            @FormParam("person") @Nullable UUID person) {
        switch (to) {
            case "me" -> assignDossier.take(dossierId);
            case "nobody" -> assignDossier.giveBack(dossierId);
            case null, default -> assignDossier.give(dossierId, person);
        }
        return Response.seeOther(URI.create("/review/dossiers/" + dossierId)).build();
    }
}
