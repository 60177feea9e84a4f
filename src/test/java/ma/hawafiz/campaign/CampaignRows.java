package ma.hawafiz.campaign;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.platform.storage.Ids;

/** A campaign as it stands once it is asked for, of any day, put into the tables without the portal. */
record CampaignRows(String ruleSet, int first, int last, LocalDate asOf) {

    /** Of one company, so many persons a slice. */
    UUID cut(UUID company, int most) throws SQLException {
        UUID campaign = Ids.next();
        try (Database owner = Database.asOwner()) {
            owner.change(
                    "insert into campaign values (?, ?, ?, ?, ?, 'test', ?, 'Test', now())",
                    campaign,
                    first,
                    last,
                    asOf,
                    ruleSet,
                    campaign);
            owner.change(StartCampaign.CUT.formatted("where company_id = '" + company + "'"), campaign, most);
        }
        return campaign;
    }
}
