package ma.hawafiz.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.bench.Sector;
import ma.hawafiz.bench.SectorTables;
import ma.hawafiz.reference.AdoptedRules;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Two processes share a campaign; one is killed as no process can help, in the middle of a slice. */
@QuarkusTest
class TwoInstancesTest {
    private static final String SUMS = """
            select string_agg(concat_ws(' ', exercice, measure, lines, met, unknown, not_met, computed, capped, payable,
                conditional), E'\\n' order by exercice, measure)
            from (select exercice, measure, sum(t.lines) as lines, sum(met) as met, sum(unknown) as unknown,
                    sum(not_met) as not_met, sum(computed) as computed, sum(capped) as capped, sum(payable) as payable,
                    sum(conditional) as conditional
                from campaign_total t join campaign_slice s on s.number = t.slice
                where s.campaign_id = ? group by 1, 2) sums""";

    private static final String LINES = """
            select md5(string_agg(concat_ws(' ', employment_id, exercice, air, air_computed, pae, pae_computed, pae_capped,
                paf, paf_computed, paf_capped), E'\\n' order by employment_id, exercice))
            from campaign_line l join campaign_slice s on s.number = l.slice where s.campaign_id = ?""";

    @Inject
    AdoptedRules rules;

    @Test
    void killingOneInTheMiddleLosesNothingAndDoesNothingTwice() throws Exception {
        UUID company = sector();
        CampaignRows campaign = new CampaignRows(rules.current().sha256(), 2025, 2030, Sector.AS_OF);
        UUID undisturbed = campaign.cut(company, 10);
        assertThat(ended(instance())).isZero();
        UUID disturbed = campaign.cut(company, 10);

        Process killed = instance();
        Process survivor;
        long takenByTheKilled;
        try (Database owner = Database.asOwner()) {
            // Lines that wait for a lock on the sums hold the slice: this is the middle.
            awaitDone(owner, disturbed, 5);
            owner.connection().setAutoCommit(false);
            owner.run("lock table campaign_total in access exclusive mode");
            awaitWaiting(owner);
            takenByTheKilled = owner.count(
                    "select count(*) from campaign_slice where campaign_id = ? and done_at is not null", disturbed);
            survivor = instance();
            killed.destroyForcibly().waitFor();
            owner.connection().rollback();
        }
        assertThat(takenByTheKilled).isBetween(5L, 58L);
        assertThat(ended(survivor)).isZero();

        try (Database owner = Database.asOwner()) {
            assertThat(owner.count(
                            "select count(*) from campaign_slice where campaign_id = ? and done_at is null", disturbed))
                    .isZero();
            assertThat(owner.all("select distinct done_by from campaign_slice where campaign_id = ?", disturbed))
                    .containsExactlyInAnyOrder("command " + killed.pid(), "command " + survivor.pid());
            assertThat(owner.one(SUMS, disturbed))
                    .isEqualTo(owner.one(SUMS, undisturbed))
                    .contains("2030 PAF ");
            assertThat(owner.one(LINES, disturbed)).isEqualTo(owner.one(LINES, undisturbed));
        }
    }

    private static UUID sector() throws SQLException, IOException {
        try (Database owner = Database.asOwner()) {
            return new SectorTables(owner.connection(), Integer.parseInt(FilledCompany.digits(6)), true)
                    .enter(new Sector(1, 600, 4).firms().getFirst(), 0);
        }
    }

    private static Process instance() throws IOException {
        var config = ConfigProvider.getConfig();
        ProcessBuilder command = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                "ma.hawafiz.Main",
                "campaign",
                "--workers",
                "2",
                "--url",
                config.getValue("quarkus.datasource.jdbc.url", String.class));
        command.environment()
                .put("QUARKUS_DATASOURCE_PASSWORD", config.getValue("quarkus.datasource.password", String.class));
        return command.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(new File("target/campaign-instances.log")))
                .start();
    }

    private static int ended(Process instance) throws InterruptedException {
        assertThat(instance.waitFor(1, TimeUnit.MINUTES)).as("ends by itself").isTrue();
        return instance.exitValue();
    }

    private static void awaitDone(Database owner, UUID campaign, long slices) throws Exception {
        await(() -> owner.count(
                        "select count(*) from campaign_slice where campaign_id = ? and done_at is not null", campaign)
                >= slices);
    }

    private static void awaitWaiting(Database owner) throws Exception {
        await(() ->
                owner.count("select count(*) from pg_locks where not granted and relation = 'campaign_total'::regclass")
                        > 0);
    }

    private interface Asked {
        boolean holds() throws SQLException;
    }

    private static void await(Asked asked) throws Exception {
        for (int i = 0; i < 3_000 && !asked.holds(); i++) {
            Thread.sleep(10);
        }
        assertThat(asked.holds()).isTrue();
    }
}
