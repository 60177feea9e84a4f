package ma.hawafiz.campaign;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import ma.hawafiz.law.Campaign;
import ma.hawafiz.platform.storage.BinaryCopyWriter;
import ma.hawafiz.platform.storage.PassingFault;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/**
 * Works off the next slice of any campaign: takes it, weighs it, writes its lines and its sums and marks it done, all in
 * one transaction. Knows nothing but a connection, so that the portal and the command do the very same.
 */
final class WeighSlice {
    private static final int LONGEST_REASON = 1000;
    private static final String TAKE = """
            select number, campaign_id, company_id, from_person, until_person from campaign_slice
            where done_at is null and failure is null order by number limit 1 for update skip locked""";
    private static final String DONE =
            "update campaign_slice set done_at = ?, done_by = ?, employees = ?, lines = ? where number = ?";
    private static final String FAILED = "update campaign_slice set failure = ? where number = ? and done_at is null";

    private final String instance;
    private final PortalClock clock;
    private final Map<UUID, CampaignTerms> terms = new ConcurrentHashMap<>();

    /** @param instance who marks the slices done: for those who look after the portal */
    WeighSlice(String instance, PortalClock clock) {
        this.instance = instance;
        this.clock = clock;
    }

    record Slice(int number, UUID campaign, Persons persons) {}

    /**
     * False where no slice is left that nobody is at. A slice that cannot be weighed is marked with the reason, and the
     * next call takes the next one.
     *
     * @param connection without auto-commit, and of the system's side
     */
    boolean weighNext(Connection connection) throws SQLException {
        Slice slice = null;
        try {
            slice = take(connection);
            if (slice == null) {
                connection.rollback();
                return false;
            }
            weigh(connection, slice);
            connection.commit();
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            if (slice == null || PassingFault.isBehind(failed)) {
                throw failed;
            }
            markFailed(connection, slice, failed);
        }
        return true;
    }

    private static @Nullable Slice take(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(TAKE)) {
            return row.next()
                    ? new Slice(
                            row.getInt(1),
                            row.getObject(2, UUID.class),
                            new Persons(row.getObject(3, UUID.class), row.getString(4), row.getString(5)))
                    : null;
        }
    }

    private void weigh(Connection connection, Slice slice) throws SQLException {
        // A slice is lost whole or not at all: if the database itself dies the last few are simply not done, and are
        // done
        // again. So none of them waits for the disk.
        try (Statement sql = connection.createStatement()) {
            sql.execute("set local synchronous_commit = off");
        }
        CampaignTerms of = terms(connection, slice.campaign());
        CompanyFacts facts = CompanyFacts.read(connection, slice.persons().company());
        List<Claimant> claimants = SliceFacts.read(connection, of, slice.persons());
        SliceTotals totals = new SliceTotals(of.first, of.exercices());
        int rows;
        try (BinaryCopyWriter out = new BinaryCopyWriter(connection, "campaign_line", CampaignLines.COLUMNS)) {
            CampaignLines lines = new CampaignLines(out, slice.number(), of.first, totals);
            Campaign.OfCompany ofCompany = of.engine.of(facts.company(), facts.sites());
            for (Claimant claimant : claimants) {
                lines.of(claimant.employments());
                ofCompany.weigh(claimant.as(), claimant.granted(), lines);
            }
            rows = lines.rows();
        } catch (IOException broken) {
            throw new SQLException(broken);
        }
        totals.write(connection, slice.number());
        markDone(connection, slice, claimants.size(), rows);
    }

    private CampaignTerms terms(Connection connection, UUID campaign) throws SQLException {
        CampaignTerms known = terms.get(campaign);
        if (known == null) {
            known = CampaignTerms.read(connection, campaign);
            terms.put(campaign, known);
        }
        return known;
    }

    private void markDone(Connection connection, Slice slice, int employees, int rows) throws SQLException {
        try (PreparedStatement done = connection.prepareStatement(DONE)) {
            done.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
            done.setString(2, instance);
            done.setInt(3, employees);
            done.setInt(4, rows * 3);
            done.setInt(5, slice.number());
            done.executeUpdate();
        }
    }

    private static void markFailed(Connection connection, Slice slice, Exception why) throws SQLException {
        String reason = String.valueOf(why.getMessage());
        try (PreparedStatement failed = connection.prepareStatement(FAILED)) {
            failed.setString(1, reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
            failed.setInt(2, slice.number());
            failed.executeUpdate();
            connection.commit();
        } catch (SQLException alsoFailed) {
            alsoFailed.addSuppressed(why);
            connection.rollback();
            throw alsoFailed;
        }
    }
}
