package ma.hawafiz.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

/** Campaigns: everybody weighed, for an exercice or for the whole scheme. */
@Path("/api/v1/campaigns")
@RolesAllowed({"admin", "auditor"})
@Produces(MediaType.APPLICATION_JSON)
public class CampaignResource {
    private final StartCampaign startCampaign;
    private final RetryCampaign retryCampaign;
    private final ExplainLine explainLine;
    private final Campaigns campaigns;
    private final WeighedLines weighedLines;
    private final CurrentLanguage language;

    CampaignResource(
            StartCampaign startCampaign,
            RetryCampaign retryCampaign,
            ExplainLine explainLine,
            Campaigns campaigns,
            WeighedLines weighedLines,
            CurrentLanguage language) {
        this.startCampaign = startCampaign;
        this.retryCampaign = retryCampaign;
        this.explainLine = explainLine;
        this.campaigns = campaigns;
        this.weighedLines = weighedLines;
        this.language = language;
    }

    /** @param exercice null for the whole scheme */
    public record NewCampaign(@Nullable Integer exercice) {}

    public record CampaignSummary(
            UUID id,
            int firstExercice,
            int lastExercice,
            LocalDate asOf,
            String ruleSetSha256,
            String engineVersion,
            String askedBy,
            Instant askedAt,
            String state,
            Campaigns.Progress progress) {
        static CampaignSummary of(Campaigns.Head head) {
            return new CampaignSummary(
                    head.id(),
                    head.firstExercice(),
                    head.lastExercice(),
                    head.asOf(),
                    head.ruleSetSha256(),
                    head.engineVersion(),
                    head.askedBy(),
                    head.askedAt(),
                    head.state().name(),
                    head.progress());
        }
    }

    public record CampaignDocument(CampaignSummary campaign, List<Campaigns.Total> totals) {}

    /**
     * @param same whether the facts as they stand come to what was weighed
     * @param determination none where the person is not claimed for any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExplainedLine(
            WeighedLines.Line weighed,
            boolean same,
            @JsonRawValue @Nullable String determination) {}

    @GET
    public Page<CampaignSummary> list(
            @QueryParam("after") @Nullable UUID after, @QueryParam("limit") @Nullable Integer limit) {
        return campaigns.list(Slice.of(after, limit)).map(CampaignSummary::of);
    }

    @POST
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(NewCampaign asked) {
        UUID id = startCampaign.start(asked.exercice());
        return Response.status(Response.Status.ACCEPTED)
                .location(URI.create("/api/v1/campaigns/" + id))
                .entity(CampaignSummary.of(campaigns.get(id)))
                .build();
    }

    @GET
    @Path("{campaignId}")
    public CampaignDocument get(@PathParam("campaignId") UUID campaignId) {
        return new CampaignDocument(CampaignSummary.of(campaigns.get(campaignId)), campaigns.totals(campaignId));
    }

    @POST
    @Path("{campaignId}/retry")
    @RolesAllowed("admin")
    public CampaignSummary retry(@PathParam("campaignId") UUID campaignId) {
        retryCampaign.retry(campaignId);
        return CampaignSummary.of(campaigns.get(campaignId));
    }

    @GET
    @Path("{campaignId}/companies")
    public Page<Campaigns.OfCompany> companies(
            @PathParam("campaignId") UUID campaignId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        campaigns.get(campaignId);
        return campaigns.companies(campaignId, Slice.of(after, limit));
    }

    @GET
    @Path("{campaignId}/companies/{companyId}/lines")
    public Page<WeighedLines.Employment> lines(
            @PathParam("campaignId") UUID campaignId,
            @PathParam("companyId") UUID companyId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        campaigns.get(campaignId);
        return weighedLines.of(campaignId, companyId, Slice.of(after, limit));
    }

    @GET
    @Path("{campaignId}/lines/{employmentId}/{exercice}/{measure}")
    public ExplainedLine explain(
            @PathParam("campaignId") UUID campaignId,
            @PathParam("employmentId") UUID employmentId,
            @PathParam("exercice") int exercice,
            @PathParam("measure") Measure measure) {
        ExplainLine.Explained explained = explainLine.explain(campaignId, employmentId, exercice, measure);
        Determination determination = explained.determination();
        return new ExplainedLine(
                explained.weighed(),
                explained.same(),
                determination == null ? null : explainLine.document(determination, language.get()));
    }
}
