package ma.hawafiz.campaign;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The campaigns there have been, and the way another one begins. */
@Path("/campaigns")
@RolesAllowed({"admin", "auditor"})
@Produces(MediaType.TEXT_HTML)
public class CampaignListPages {
    private static final int ROWS = 20;

    private final Campaigns campaigns;
    private final StartCampaign startCampaign;

    CampaignListPages(Campaigns campaigns, StartCampaign startCampaign) {
        this.campaigns = campaigns;
        this.startCampaign = startCampaign;
    }

    @GET
    public TemplateInstance list(@QueryParam("after") @Nullable UUID after, SecurityContext visitor) {
        Page<Campaigns.Head> page = campaigns.list(new Slice(after, ROWS));
        return new CampaignList(
                page.items(),
                page.next() == null ? null : "?after=" + page.next(),
                visitor.isUserInRole("admin") ? startCampaign.exercices() : List.of());
    }

    /** @param exercice blank for the whole scheme */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("admin")
    public Response start(@FormParam("exercice") @Nullable String exercice) {
        UUID id = startCampaign.start(exercice == null || exercice.isBlank() ? null : year(exercice));
        return Response.seeOther(URI.create("/campaigns/" + id)).build();
    }

    private int year(String typed) {
        List<Integer> exercices = startCampaign.exercices();
        return exercices.stream()
                .filter(exercice -> exercice.toString().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        ProblemType.REQUEST_INVALID,
                        List.of(Violation.of(
                                "exercice", typed, "request.range", exercices.getFirst(), exercices.getLast()))));
    }
}
