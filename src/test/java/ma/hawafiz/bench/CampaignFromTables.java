package ma.hawafiz.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ma.hawafiz.reference.RuleSets;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * Makes a sector in an embedded PostgreSQL on disk, then measures in one run and in turn: a plain COPY of the months, the
 * {@link BareCampaign}, and the campaign as it is delivered, with one worker and with two. Each is a process of its own,
 * bounded in memory; what it took of it is read from the kernel.
 */
public final class CampaignFromTables {
    private static final Path FOLDER = Path.of("target/bench-campaign");
    private static final int FIRM = 270;
    private static final String PASSWORD = "bench";
    private static final String[] HEAP = {"-Xmx128m", "-Xms128m", "-XX:+UseSerialGC", "-XX:ReservedCodeCacheSize=48m"};

    private final String url;

    private CampaignFromTables(String url) {
        this.url = url;
    }

    /** What one run took. */
    private record Taken(long milliseconds, long kilobytes, String said) {}

    /** @param args how many employees, how many runs of each */
    public static void main(String[] args) throws Exception {
        int employees = Integer.parseInt(args[0]);
        int runs = Integer.parseInt(args[1]);
        Files.createDirectories(FOLDER);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(FOLDER.resolve("data-" + employees))
                .setOverrideWorkingDirectory(FOLDER.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("max_wal_size", "8GB")
                .start()) {
            String server0 = "jdbc:postgresql://localhost:" + server.getPort() + "/";
            CampaignFromTables bench = new CampaignFromTables(server0 + "hawafiz");
            if (!bench.isMade(server0)) {
                bench.make(server0, employees);
            }
            bench.measure(runs);
        }
    }

    private boolean isMade(String server) throws SQLException {
        try (Connection admin = DriverManager.getConnection(server + "postgres", "postgres", "");
                Statement sql = admin.createStatement();
                ResultSet made = sql.executeQuery("select from pg_database where datname = 'hawafiz_is_made'")) {
            return made.next();
        }
    }

    private void make(String server, int employees) throws Exception {
        long start = System.nanoTime();
        try (Connection admin = DriverManager.getConnection(server + "postgres", "postgres", "");
                Statement sql = admin.createStatement()) {
            sql.execute("drop database if exists hawafiz");
            for (String role : List.of("hawafiz_owner", "hawafiz_app")) {
                sql.execute("drop role if exists " + role);
                sql.execute("create role " + role + " login password '" + PASSWORD + "'");
            }
            sql.execute("create database hawafiz owner hawafiz_owner template template0 encoding 'UTF8'"
                    + " locale_provider builtin builtin_locale 'C.UTF-8'");
        }
        Flyway.configure().dataSource(url, "hawafiz_owner", PASSWORD).load().migrate();
        int firms = Math.max(1, employees / FIRM);
        try (Connection owner = owner()) {
            owner.setAutoCommit(false);
            SectorTables tables = new SectorTables(owner, 1_000_000, false);
            Sector.each(firms, FIRM, 1, (firm, number) -> {
                try {
                    tables.enter(firm, number);
                } catch (SQLException | IOException broken) {
                    throw new IllegalStateException(broken);
                }
            });
            owner.commit();
            try (PreparedStatement law = owner.prepareStatement(
                    "insert into rule_set (sha256, id, version, document, adopted_at, adopted_by, adopted_by_name)"
                            + " values (?, gen_random_uuid(), ?, ?, now(), gen_random_uuid(), 'bench')")) {
                law.setString(1, new RuleSets().current().sha256());
                law.setString(2, new RuleSets().current().version());
                law.setString(3, new RuleSets().current().document());
                law.executeUpdate();
            }
            owner.commit();
        }
        try (Connection owner = owner();
                Statement sql = owner.createStatement()) {
            sql.execute("create table bare_line (like campaign_line including all)");
            sql.execute("vacuum analyze");
            sql.execute("checkpoint");
        } catch (SQLException refused) {
            if (!"42501".equals(refused.getSQLState())) {
                throw refused;
            }
        }
        try (Connection admin = DriverManager.getConnection(server + "postgres", "postgres", "");
                Statement sql = admin.createStatement()) {
            sql.execute("create database hawafiz_is_made");
            sql.execute("checkpoint");
        }
        System.out.printf(Locale.ROOT, "made in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
    }

    private void measure(int runs) throws Exception {
        System.out.println(one("select 'employments ' || (select count(*) from employment) || ', months '"
                + " || (select count(*) from payroll_month)"));
        List<List<Taken>> taken = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int run = 0; run < runs; run++) {
            taken.get(0).add(copyOut());
            taken.get(1).add(bare());
            taken.get(2).add(campaign(1));
            taken.get(3).add(campaign(2));
            for (int i = 1; i < taken.size(); i++) {
                if (!taken.get(i).getLast().said.equals(taken.get(1).getLast().said)) {
                    throw new IllegalStateException("they do not come to the same:\n"
                            + taken.get(1).getLast().said + "\n" + taken.get(i).getLast().said);
                }
            }
        }
        String[] names = {"COPY of the months alone", "bare program", "campaign, one worker", "campaign, two workers"};
        long bare = median(taken.get(1));
        for (int i = 0; i < names.length; i++) {
            long median = median(taken.get(i));
            System.out.printf(
                    Locale.ROOT,
                    "%-26s %7d ms  %d.%02d of the bare program  at most %d MB%n",
                    names[i],
                    median,
                    median / bare,
                    median * 100 / bare % 100,
                    taken.get(i).stream().mapToLong(Taken::kilobytes).max().orElseThrow() / 1024);
        }
        System.out.println("load " + Files.readString(Path.of("/proc/loadavg")).strip());
    }

    private static long median(List<Taken> taken) {
        return taken.stream().mapToLong(Taken::milliseconds).sorted().toArray()[taken.size() / 2];
    }

    private Taken copyOut() throws Exception {
        try (Connection owner = owner()) {
            long start = System.nanoTime();
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (" + BareCampaign.MONTHS + ") to stdout (format binary)",
                            OutputStream.nullOutputStream());
            return new Taken((System.nanoTime() - start) / 1_000_000, 0, "");
        }
    }

    private Taken bare() throws Exception {
        run("truncate bare_line");
        settle();
        return process("ma.hawafiz.bench.BareCampaign", url, PASSWORD);
    }

    private Taken campaign(int workers) throws Exception {
        run("truncate campaign_line, campaign_total, campaign_slice, campaign");
        UUID id = UUID.randomUUID();
        run(
                "insert into campaign select '%s', %d, %d, '%s', sha256, 'bench', gen_random_uuid(), 'bench', now() from rule_set"
                        .formatted(id, Sector.FIRST_EXERCICE, Sector.LAST_EXERCICE, Sector.AS_OF));
        run("insert into campaign_slice (campaign_id, company_id, from_person)"
                + " select '%s', id, '' from company order by id".formatted(id));
        settle();
        Taken taken = process("ma.hawafiz.Main", "campaign", "--url", url, "--workers", String.valueOf(workers));
        String failed = one("select coalesce(min(failure), '') from campaign_slice");
        if (!failed.isEmpty()) {
            throw new IllegalStateException(failed);
        }
        return new Taken(taken.milliseconds, taken.kilobytes, one("""
                select string_agg(computed || ' ' || payable, ' ' order by exercice, measure) from (
                    select exercice, measure, sum(computed) as computed, sum(payable) as payable
                    from campaign_total group by 1, 2) sums"""));
    }

    /** What was written before is none of the next one's business. */
    private void settle() throws Exception {
        try (Connection admin = DriverManager.getConnection(url, "postgres", "");
                Statement sql = admin.createStatement()) {
            sql.execute("checkpoint");
        }
    }

    private static Taken process(String main, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(Arrays.asList(HEAP));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(Arrays.asList(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", PASSWORD);
        long start = System.nanoTime();
        Process process = builder.start();
        long kilobytes = 0;
        Path status = Path.of("/proc/" + process.pid() + "/status");
        while (process.isAlive()) {
            kilobytes = Math.max(kilobytes, highWater(status));
            Thread.sleep(20);
        }
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main + " ended with " + process.exitValue());
        }
        return new Taken(
                milliseconds, kilobytes, new String(process.getInputStream().readAllBytes()).strip());
    }

    private static long highWater(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(url, "hawafiz_owner", PASSWORD);
    }

    private void run(String statement) throws SQLException {
        try (Connection owner = owner();
                Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    private String one(String query) throws SQLException {
        try (Connection owner = owner();
                Statement sql = owner.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
