package ma.hawafiz.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.hawafiz.campaign.CampaignEvent.CampaignRetried;
import ma.hawafiz.platform.problem.Refusal;
import org.hibernate.Session;

/** Has the slices that could not be weighed tried again, once what was in the way is mended. */
@ApplicationScoped
class RetryCampaign {
    private final Session session;
    private final Campaigns campaigns;
    private final Event<CampaignRetried> happened;

    RetryCampaign(Session session, Campaigns campaigns, Event<CampaignRetried> happened) {
        this.session = session;
        this.campaigns = campaigns;
        this.happened = happened;
    }

    /** @throws Refusal NOT_FOUND */
    @Transactional
    void retry(UUID campaign) {
        campaigns.get(campaign);
        int slices = session.createNativeMutationQuery(
                        "update campaign_slice set failure = null where campaign_id = :id and failure is not null")
                .setParameter("id", campaign)
                .executeUpdate();
        if (slices > 0) {
            happened.fire(new CampaignRetried(campaign, slices));
        }
    }
}
