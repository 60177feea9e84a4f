package ma.hawafiz.campaign;

import io.quarkus.qute.TemplateInstance;
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
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.company.Certificates;
import ma.hawafiz.dossier.DescribeDetermination;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.reference.AdoptedRules;
import org.jspecify.annotations.Nullable;

/** One campaign: how far it is and what it comes to, company by company, employee by employee, down to the reasons of a line. */
@Path("/campaigns/{campaignId}")
@RolesAllowed({"admin", "auditor"})
@Produces(MediaType.TEXT_HTML)
public class CampaignPages {
    private static final int COMPANIES = 50;
    private static final int EMPLOYMENTS = 25;

    private final Campaigns campaigns;
    private final WeighedLines weighedLines;
    private final RetryCampaign retryCampaign;
    private final ExplainLine explainLine;
    private final AdoptedRules adopted;
    private final Certificates certificates;
    private final CurrentLanguage language;

    CampaignPages(
            Campaigns campaigns,
            WeighedLines weighedLines,
            RetryCampaign retryCampaign,
            ExplainLine explainLine,
            AdoptedRules adopted,
            Certificates certificates,
            CurrentLanguage language) {
        this.campaigns = campaigns;
        this.weighedLines = weighedLines;
        this.retryCampaign = retryCampaign;
        this.explainLine = explainLine;
        this.adopted = adopted;
        this.certificates = certificates;
        this.language = language;
    }

    @GET
    public TemplateInstance show(
            @PathParam("campaignId") UUID campaignId,
            @QueryParam("after") @Nullable UUID after,
            SecurityContext visitor) {
        Campaigns.Head head = campaigns.get(campaignId);
        Page<Campaigns.OfCompany> companies = campaigns.companies(campaignId, new Slice(after, COMPANIES));
        return new CampaignView(
                head,
                "/campaigns/" + campaignId + (after == null ? "" : "?after=" + after),
                DescribeDetermination.rules(adopted.of(head.ruleSetSha256()).orElseThrow()),
                new CampaignView.Totals(campaigns.totals(campaignId)),
                campaigns.failures(campaignId),
                visitor.isUserInRole("admin"),
                companies.items(),
                next(companies, "#companies"));
    }

    @POST
    @Path("retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("admin")
    public Response retry(@PathParam("campaignId") UUID campaignId) {
        retryCampaign.retry(campaignId);
        return Response.seeOther(URI.create("/campaigns/" + campaignId)).build();
    }

    @GET
    @Path("companies/{companyId}")
    public TemplateInstance company(
            @PathParam("campaignId") UUID campaignId,
            @PathParam("companyId") UUID companyId,
            @QueryParam("after") @Nullable UUID after) {
        Page<WeighedLines.Employment> page = weighedLines.of(campaignId, companyId, new Slice(after, EMPLOYMENTS));
        return new CompanyLines(
                campaigns.get(campaignId), campaigns.company(campaignId, companyId), page.items(), next(page, ""));
    }

    @GET
    @Path("lines/{employmentId}/{exercice}/{measure}")
    public TemplateInstance explain(
            @PathParam("campaignId") UUID campaignId,
            @PathParam("employmentId") UUID employmentId,
            @PathParam("exercice") int exercice,
            @PathParam("measure") Measure measure) {
        ExplainLine.Explained explained = explainLine.explain(campaignId, employmentId, exercice, measure);
        return new LineView(
                campaigns.get(campaignId),
                explained.companyId(),
                explained.companyName(),
                explained.cnss(),
                explained.name(),
                explained.weighed(),
                explained.same(),
                reasons(explained));
    }

    private LineView.@Nullable Now reasons(ExplainLine.Explained explained) {
        Determination determination = explained.determination();
        if (determination == null) {
            return null;
        }
        DescribeDetermination describe = new DescribeDetermination(
                language.get(), Map.of(explained.cnss(), explained.name()), explained.remedies());
        return new LineView.Now(
                determination.outcome().name(),
                describe.conditions(determination.conditions(), certificates.of(explained.companyId())),
                describe.line(determination, 0));
    }

    private static @Nullable String next(Page<?> page, String place) {
        return page.next() == null ? null : "?after=" + page.next() + place;
    }
}
