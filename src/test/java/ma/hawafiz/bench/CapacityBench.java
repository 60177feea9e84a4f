package ma.hawafiz.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.platform.local.LocalServices;
import ma.hawafiz.reference.RuleSets;
import org.flywaydb.core.Flyway;

/**
 * The portal as it is delivered, over a database as full as it may become: its pages under a steady load, and lodging, at a
 * steady rate and as fast as it goes, against pgbench with the very statements of a lodging on the same database. PostgreSQL,
 * Keycloak, the portal and whoever sends the requests are processes of their own on this one machine.
 */
public final class CapacityBench {
    private static final Path FOLDER = Path.of("target/bench-capacity");
    private static final Path LOCAL = Path.of(".local");
    private static final String PASSWORD = "bench";
    private static final int ORIGIN = 1_000_000;

    /** Firms are of many sizes: tenths of the mean. */
    private static final int[] SIZES = {2, 15, 3, 5, 2, 40, 8, 2, 20, 3};

    private static final double MONTHS_PER_EMPLOYEE = 38.4;
    private static final int ROWS_OF_A_FIRM = 10_400;
    private static final int DOSSIERS_OF_A_FIRM = 20;
    private static final int DRAFTS_OF_A_FIRM = 24;

    private static final int PAGES_A_SECOND = 100;
    private static final int LODGINGS_A_SECOND = 50;
    private static final int WARM = 300;
    private static final int[] CONNECTIONS = {2, 4, 8};
    private static final int DEEP = 1_000;
    private static final Pattern NEXT = Pattern.compile("href=\"(/review\\?[^\"]*after=[^\"]*)\"");
    private static final Pattern NEXT_IN_JSON = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");

    private static final List<UUID> SIGNATORIES = List.of(
            UUID.fromString("00000000-0000-7000-8000-000000000004"),
            UUID.fromString("00000000-0000-7000-8000-000000000002"));
    private static final List<String> SIGNATORY_NAMES = List.of("signatory@rif", "signatory@atlas");
    private static final UUID DECLARANT = UUID.fromString("00000000-0000-7000-8000-000000000003");

    private final String server;
    private final String url;
    private final Path data;
    private final int rows;
    private final int dossiers;
    private final int seconds;

    private CapacityBench(String server, Path data, int rows, int dossiers, int seconds) {
        this.server = server;
        this.url = server + "hawafiz";
        this.data = data;
        this.rows = rows;
        this.dossiers = dossiers;
        this.seconds = seconds;
    }

    private record Draft(UUID dossier, UUID company, int signatory) {}

    private record Run(long micros, List<LoadMaker.Answer> answers) {
        long good() {
            return answers.stream().filter(LoadMaker.Answer::good).count();
        }

        double perSecond() {
            return good() * 1e6 / micros;
        }
    }

    /** @param args how many payroll months, how many dossiers, for how many seconds each load */
    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[0]);
        int dossiers = Integer.parseInt(args[1]);
        int seconds = Integer.parseInt(args[2]);
        Files.createDirectories(FOLDER);
        Path data = FOLDER.resolve("data-%d-%d-%d".formatted(rows, dossiers, seconds));
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(LOCAL.resolve("postgres-binaries").toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "2GB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_destination", "jsonlog")
                .start()) {
            CapacityBench bench = new CapacityBench(
                    "jdbc:postgresql://localhost:" + server.getPort() + "/", data, rows, dossiers, seconds);
            if (!bench.isMade()) {
                bench.make();
            }
            bench.measure(server.getPort());
        }
        System.exit(0);
    }

    private boolean isMade() throws SQLException {
        return !one("postgres", "select count(*) from pg_database where datname = 'hawafiz_is_made'")
                .equals("0");
    }

    private int drafts() {
        return LODGINGS_A_SECOND * seconds + WARM;
    }

    private int draftFirms() {
        return Math.ceilDiv(drafts(), DRAFTS_OF_A_FIRM);
    }

    private void make() throws Exception {
        long start = System.nanoTime();
        run("postgres", "drop database if exists hawafiz");
        for (String role : List.of("hawafiz_owner", "hawafiz_app")) {
            run("postgres", "drop role if exists " + role);
            run("postgres", "create role " + role + " login password '" + PASSWORD + "'");
        }
        run(
                "postgres",
                "create database hawafiz owner hawafiz_owner template template0 encoding 'UTF8'"
                        + " locale_provider builtin builtin_locale 'C.UTF-8'");
        run("hawafiz", "grant usage on schema public to hawafiz_app");
        Flyway.configure().dataSource(url, "hawafiz_owner", PASSWORD).load().migrate();
        try (Connection owner = DriverManager.getConnection(url, "hawafiz_owner", PASSWORD)) {
            owner.setAutoCommit(false);
            makeRows(owner);
        }
        run("hawafiz", "vacuum analyze");
        run("postgres", "create database hawafiz_is_made");
        run("postgres", "checkpoint");
        System.out.printf(Locale.ROOT, "made in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
    }

    private void makeRows(Connection owner) throws SQLException {
        RuleSet rules = new RuleSets().current();
        try (PreparedStatement law = owner.prepareStatement(
                "insert into rule_set (sha256, id, version, document, adopted_at, adopted_by, adopted_by_name)"
                        + " values (?, gen_random_uuid(), ?, ?, '2031-01-01', gen_random_uuid(), 'bench')")) {
            law.setString(1, rules.sha256());
            law.setString(2, rules.version());
            law.setString(3, rules.document());
            law.executeUpdate();
        }
        int draftFirms = draftFirms();
        int firms = Math.max(dossiers / DOSSIERS_OF_A_FIRM + 1, rows / ROWS_OF_A_FIRM - draftFirms);
        int dossiersOfOne = Math.ceilDiv(dossiers, firms);
        double mean = rows / MONTHS_PER_EMPLOYEE / (firms + draftFirms);
        IntUnaryOperator employees = firm -> (int) Math.max(1, Math.round(mean * SIZES[firm % SIZES.length] / 10));
        SectorTables sector = new SectorTables(owner, ORIGIN, false);
        DossierTables tables = new DossierTables(owner, dossiers, rules);
        Sector.each(draftFirms + firms, employees, 1, (firm, position) -> {
            try {
                UUID company = sector.enter(firm, position);
                if (position < draftFirms) {
                    tables.enterDrafts(
                            company, position, Math.min(DRAFTS_OF_A_FIRM, drafts() - position * DRAFTS_OF_A_FIRM));
                } else {
                    tables.enter(firm, ORIGIN + position, company, dossiersOfOne);
                }
                owner.commit();
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        try (Statement sql = owner.createStatement()) {
            sql.execute("select setval('dossier_number_sequence', " + dossiers + " + 1)");
            sql.execute(
                    "create table bench_draft (turn integer primary key, dossier_id uuid, company_id uuid, signatory uuid)");
            sql.execute("create sequence bench_turn");
            sql.execute("grant select on bench_draft to hawafiz_app");
            sql.execute("grant usage on sequence bench_turn to hawafiz_app");
            // Firm by firm each signatory's, and one after the other of many firms.
            sql.execute("""
                    insert into bench_draft
                    select row_number() over (order by place, company_id), id, company_id,
                        case when firm % 2 = 0 then '00000000-0000-7000-8000-000000000004'
                            else '00000000-0000-7000-8000-000000000002' end::uuid
                    from (select id, company_id, dense_rank() over (order by company_id) as firm,
                            row_number() over (partition by company_id order by id) as place
                        from dossier where state = 'DRAFT' and substr(id::text, 16, 3) = '002') drafts""");
            sql.execute("""
                    insert into mandate select gen_random_uuid(), company_id, signatory, '2031-01-01', null, null
                    from (select distinct company_id, signatory from bench_draft) firms""");
            sql.execute(
                    "insert into mandate select gen_random_uuid(), company_id, '" + DECLARANT
                            + "', '2031-01-01', null, null from (select distinct company_id from lodgement order by 1 limit 5) firms");
        }
        owner.commit();
    }

    private void measure(int port) throws Exception {
        System.out.println(
                one(
                        "hawafiz",
                        "select 'payroll months ' || (select count(*) from payroll_month) || ', companies '"
                                + " || (select count(*) from company) || ', dossiers ' || (select count(*) from dossier) || ', of which lodged '"
                                + " || (select count(*) from work_item) || ', events ' || (select count(*) from dossier_event) || ', journal '"
                                + " || (select count(*) from journal_entry) || ', ' || pg_size_pretty(pg_database_size('hawafiz'))"));
        Map<String, String> settings = new TreeMap<>(identity());
        settings.putAll(Map.of(
                "quarkus.datasource.jdbc.url",
                url,
                "quarkus.datasource.password",
                PASSWORD,
                "quarkus.flyway.password",
                PASSWORD,
                "hawafiz.keys.personal",
                ofTests("hawafiz.keys.personal"),
                "hawafiz.files.folder",
                FOLDER.resolve("files").toString(),
                "hawafiz.clock.today",
                Sector.AS_OF.toString(),
                "hawafiz.letter.address",
                "http://localhost",
                "hawafiz.seal.key",
                ofTests("hawafiz.seal.key")));
        reset();
        try (PortalProcess portal = PortalProcess.start(settings, FOLDER.resolve("portal.log"))) {
            pages(portal);
            lodging(portal, port);
            System.out.printf(Locale.ROOT, "portal at most %d MB%n", portal.kilobytesAtMost() / 1024);
        }
        System.out.println("load " + Files.readString(Path.of("/proc/loadavg")).strip());
    }

    private static String ofTests(String setting) throws IOException {
        Properties properties = new Properties();
        properties.load(Files.newBufferedReader(Path.of("src/main/resources/application.properties")));
        return properties.getProperty("%test." + setting);
    }

    /** Keycloak, with a PostgreSQL of its own beside. */
    private static Map<String, String> identity() throws IOException {
        for (String shared : List.of("postgres-binaries", keycloak())) {
            Path link = FOLDER.resolve(shared);
            if (!Files.isSymbolicLink(link)) {
                Files.createSymbolicLink(link, LOCAL.resolve(shared).toAbsolutePath());
            }
        }
        System.setProperty("hawafiz.local", FOLDER.toString());
        return LocalServices.forTests().start(false, true);
    }

    private static String keycloak() throws IOException {
        try (Stream<Path> programs = Files.list(LOCAL)) {
            return programs.map(program -> program.getFileName().toString())
                    .filter(name -> name.startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void pages(PortalProcess portal) throws Exception {
        String agent = portal.signIn("agent@ministry", "/review");
        String declarant = portal.signIn("declarant@rif", "/home");
        String token = portal.token("agent@ministry");
        List<String> reviewed = all("select dossier_id from work_item order by md5(dossier_id::text) limit 200");
        List<String> own = all("select dossier_id from work_item join mandate m using (company_id) where m.person = '"
                + DECLARANT + "' order by 1 limit 50");
        int limit = Math.clamp(Integer.parseInt(one("hawafiz", "select count(*) from work_item")) / (DEEP + 1), 1, 50);
        String first = portal.url() + "/api/v1/work-items?limit=" + limit;
        String deepest = first;
        int deepPage = 1;
        for (; deepPage < DEEP; deepPage++) {
            Matcher next = NEXT_IN_JSON.matcher(portal.read(deepest, "Authorization", token));
            if (!next.find()) {
                break;
            }
            deepest = first + "&after=" + next.group(1);
        }
        String list = portal.url() + "/review";
        String deepList = list;
        int deepListPage = 1;
        for (; deepListPage < DEEP; deepListPage++) {
            Matcher next = NEXT.matcher(portal.read(deepList, "Cookie", agent).replace("&amp;", "&"));
            if (!next.find()) {
                break;
            }
            deepList = portal.url() + next.group(1);
        }
        String deepName = "list, page " + deepListPage;
        String deepApi = "API work items, page " + deepPage;
        List<LoadMaker.Asked> asked = new ArrayList<>();
        String[] filters = {"?state=UNDER_REVIEW&sort=LARGEST", "?q=Secteur+1000", "?assigned=nobody&measure=PAE"};
        for (int i = 0; i < 200; i++) {
            asked.add(page("list, page 1", list, agent));
            asked.add(page("dossier, ministry", list + "/dossiers/" + reviewed.get(i % reviewed.size()), agent));
            asked.add(page("list, filtered", list + filters[i % filters.length], agent));
            asked.add(page(deepName, deepList, agent));
            asked.add(page("list, page 1", list, agent));
            asked.add(page("dossier, company", portal.url() + "/dossiers/" + own.get(i % own.size()), declarant));
            asked.add(new LoadMaker.Asked("API work items, page 1", "GET", first, "Authorization", token));
            asked.add(page("list, filtered", list + filters[(i + 1) % filters.length], agent));
            asked.add(new LoadMaker.Asked(deepApi, "GET", deepest, "Authorization", token));
            asked.add(page("list, page 1", list, agent));
        }
        load(asked, "rate", PAGES_A_SECOND / 2, PAGES_A_SECOND * Math.min(seconds, 30) / 2);
        Run run = load(asked, "rate", PAGES_A_SECOND, PAGES_A_SECOND * seconds);
        System.out.printf(
                Locale.ROOT, "%d requests at %d/s, API pages of %d%n", run.answers.size(), PAGES_A_SECOND, limit);
        table(run);
    }

    private static LoadMaker.Asked page(String kind, String address, String cookies) {
        return new LoadMaker.Asked(kind, "GET", address, "Cookie", cookies);
    }

    private void lodging(PortalProcess portal, int port) throws Exception {
        List<Draft> drafts = drafts("select dossier_id, company_id, signatory from bench_draft order by turn");
        Draft example = drafts.get(drafts.size() / 2);
        Run warm = load(lodgings(portal, drafts.subList(0, WARM)), "connections", 2, WARM);
        System.out.printf(Locale.ROOT, "to warm up: %d of %d lodged%n", warm.good(), WARM);
        reset();
        Path script = capture(portal, example);
        reset();

        List<LoadMaker.Asked> paced = lodgings(portal, drafts);
        Run run = load(paced, "rate", LODGINGS_A_SECOND, LODGINGS_A_SECOND * seconds);
        System.out.printf(Locale.ROOT, "lodging at %d/s for %d s%n", LODGINGS_A_SECOND, seconds);
        table(run);
        readBack(run);
        for (int connections : CONNECTIONS) {
            reset();
            int count = drafts.size() / connections * connections;
            Run fast = load(lodgings(portal, drafts), "connections", connections, count);
            readBack(fast);
            reset();
            double reference = pgbench(script, port, connections, count / connections);
            System.out.printf(
                    Locale.ROOT,
                    "%d connections: portal %.1f lodgings/s (%d of %d), pgbench %.1f transactions/s, ratio %.2f%n",
                    connections,
                    fast.perSecond(),
                    fast.good(),
                    count,
                    reference,
                    fast.perSecond() / reference);
        }
        reset();
    }

    private static List<LoadMaker.Asked> lodgings(PortalProcess portal, List<Draft> drafts) throws Exception {
        List<String> tokens = List.of(portal.token(SIGNATORY_NAMES.get(0)), portal.token(SIGNATORY_NAMES.get(1)));
        return drafts.stream()
                .map(draft -> new LoadMaker.Asked(
                        "lodging",
                        "POST",
                        portal.url() + "/api/v1/dossiers/" + draft.dossier + "/lodging",
                        "Authorization",
                        tokens.get(draft.signatory)))
                .toList();
    }

    /** Every receipt given stands in the database, for its dossier and under its number; and no number twice. */
    private void readBack(Run run) throws SQLException {
        Map<String, String> stored = new TreeMap<>();
        try (Connection admin = admin("hawafiz");
                Statement sql = admin.createStatement();
                ResultSet row = sql.executeQuery("""
                        select l.number, l.dossier_id from lodgement l join bench_draft using (dossier_id)
                        join dossier d on d.id = l.dossier_id and d.state = 'LODGED'
                        join work_item w on w.dossier_id = l.dossier_id and w.number = l.number
                        join dossier_event e on e.dossier_id = l.dossier_id and e.action = 'LODGE'""")) {
            while (row.next()) {
                stored.put(row.getString(1), row.getString(2));
            }
        }
        long lost = 0;
        Map<String, String> given = new TreeMap<>();
        for (LoadMaker.Answer answer : run.answers) {
            Matcher number = NUMBER.matcher(answer.said());
            if (answer.good() && number.find()) {
                given.put(number.group(1), answer.address());
                String dossier = stored.get(number.group(1));
                if (dossier == null || !answer.address().contains(dossier)) {
                    lost++;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "receipts given %d, of different numbers %d, lost %d; lodged in the database %d%n",
                run.good(),
                given.size(),
                lost,
                stored.size());
        if (lost > 0 || given.size() != run.good()) {
            throw new IllegalStateException("a receipt was lost");
        }
    }

    /** The drafts as they were before they were lodged. */
    private void reset() throws SQLException {
        run("hawafiz", """
                begin;
                set local session_replication_role = replica;
                delete from notification_mail where notification_id in
                    (select n.id from notification n join bench_draft using (dossier_id));
                delete from notification n using bench_draft d where d.dossier_id = n.dossier_id;
                delete from journal_entry j using bench_draft d where d.dossier_id = j.subject;
                delete from lodged_piece p using bench_draft d where d.dossier_id = p.dossier_id;
                delete from lodged_certificate c using bench_draft d where d.dossier_id = c.dossier_id;
                delete from work_item w using bench_draft d where d.dossier_id = w.dossier_id;
                delete from lodgement l using bench_draft d where d.dossier_id = l.dossier_id;
                delete from dossier_event e using bench_draft d where d.dossier_id = e.dossier_id;
                delete from determination f using bench_draft d where d.dossier_id = f.dossier_id;
                update dossier set state = 'DRAFT' from bench_draft d where d.dossier_id = id and state <> 'DRAFT';
                commit;""");
        run("hawafiz", "select setval('bench_turn', 1, false)");
        run(
                "hawafiz",
                "vacuum analyze notification_mail, notification, journal_entry, lodged_piece, lodged_certificate, work_item,"
                        + " lodgement, dossier_event, determination, dossier, bench_draft");
        run("hawafiz", "checkpoint");
    }

    private Path capture(PortalProcess portal, Draft draft) throws Exception {
        run("postgres", "alter system set log_statement = 'all'");
        run("postgres", "select pg_reload_conf()");
        Thread.sleep(1_000);
        run("postgres", "select pg_rotate_logfile()");
        Thread.sleep(1_000);
        long from = System.currentTimeMillis();
        String answer = portal.post(
                portal.url() + "/api/v1/dossiers/" + draft.dossier + "/lodging",
                "Authorization",
                portal.token(SIGNATORY_NAMES.get(draft.signatory)));
        if (!answer.startsWith("201")) {
            throw new IllegalStateException(answer);
        }
        Thread.sleep(500);
        long to = System.currentTimeMillis();
        run("postgres", "alter system reset log_statement");
        run("postgres", "select pg_reload_conf()");
        Thread.sleep(500);
        Path log = data.resolve(one("postgres", "select pg_current_logfile('jsonlog')"));
        List<String> statements =
                new LodgingScript(draft.dossier, draft.company, SIGNATORIES.get(draft.signatory), from, to).write(log);
        Path script = FOLDER.resolve("lodging.sql");
        Files.write(script, statements);
        System.out.printf(
                Locale.ROOT, "one lodging: %d statements, %d kB%n", statements.size(), Files.size(script) / 1024);
        return script;
    }

    private double pgbench(Path script, int port, int connections, int each) throws Exception {
        List<String> command = List.of(
                pgbenchProgram(),
                "--host=localhost",
                "--port=" + port,
                "--username=hawafiz_app",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + connections,
                "--transactions=" + each,
                "--file=" + script,
                "hawafiz");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("pgbench.log").toFile());
        builder.environment().put("PGPASSWORD", PASSWORD);
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException(Files.readString(FOLDER.resolve("pgbench.log")));
        }
        Matcher said = Pattern.compile("tps = ([0-9.]+)").matcher(Files.readString(FOLDER.resolve("pgbench.log")));
        if (!said.find()
                || !one("hawafiz", "select count(*) from lodgement join bench_draft using (dossier_id)")
                        .equals(String.valueOf(each * connections))) {
            throw new IllegalStateException(Files.readString(FOLDER.resolve("pgbench.log")));
        }
        return Double.parseDouble(said.group(1));
    }

    private static String pgbenchProgram() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("/usr/lib/postgresql"), 3)) {
            return found.filter(path -> path.endsWith("pgbench"))
                    .map(Path::toString)
                    .max(String::compareTo)
                    .orElseThrow(() -> new IllegalStateException("no pgbench under /usr/lib/postgresql"));
        }
    }

    private static Run load(List<LoadMaker.Asked> asked, String how, int figure, int count) throws Exception {
        Path plan = FOLDER.resolve("asked.tsv");
        Path answers = FOLDER.resolve("answers.tsv");
        Files.write(plan, asked.stream().map(LoadMaker.Asked::line).toList());
        List<String> command = List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                LoadMaker.class.getName(),
                plan.toString(),
                answers.toString(),
                how,
                String.valueOf(figure),
                String.valueOf(count));
        if (new ProcessBuilder(command)
                        .redirectError(Redirect.INHERIT)
                        .redirectOutput(Redirect.INHERIT)
                        .start()
                        .waitFor()
                != 0) {
            throw new IllegalStateException("the load maker failed");
        }
        List<String> lines = Files.readAllLines(answers);
        return new Run(
                Long.parseLong(lines.getFirst()),
                lines.stream().skip(1).map(LoadMaker.Answer::of).toList());
    }

    private static void table(Run run) {
        Map<String, List<LoadMaker.Answer>> kinds = run.answers.stream()
                .collect(Collectors.groupingBy(LoadMaker.Answer::kind, TreeMap::new, Collectors.toList()));
        kinds.put("all", run.answers);
        kinds.forEach((kind, answers) -> {
            long[] sorted = answers.stream()
                    .mapToLong(LoadMaker.Answer::micros)
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %6d  errors %4d  p50 %8.1f ms  p95 %8.1f ms  p99 %8.1f ms%n",
                    kind,
                    sorted.length,
                    answers.stream().filter(answer -> !answer.good()).count(),
                    percentile(sorted, 50),
                    percentile(sorted, 95),
                    percentile(sorted, 99));
        });
        run.answers.stream()
                .filter(answer -> !answer.good())
                .limit(3)
                .forEach(answer -> System.out.println("error " + answer.line()));
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1_000.0;
    }

    private List<Draft> drafts(String query) throws SQLException {
        List<Draft> drafts = new ArrayList<>();
        try (Connection admin = admin("hawafiz");
                Statement sql = admin.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            while (row.next()) {
                drafts.add(new Draft(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        SIGNATORIES.indexOf(row.getObject(3, UUID.class))));
            }
        }
        return drafts;
    }

    private Connection admin(String database) throws SQLException {
        return DriverManager.getConnection(server + database, "postgres", "");
    }

    private void run(String database, String statement) throws SQLException {
        try (Connection admin = admin(database);
                Statement sql = admin.createStatement()) {
            sql.execute(statement);
        }
    }

    private String one(String database, String query) throws SQLException {
        try (Connection admin = admin(database);
                Statement sql = admin.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private List<String> all(String query) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection admin = admin("hawafiz");
                Statement sql = admin.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            while (row.next()) {
                all.add(row.getString(1));
            }
        }
        return all;
    }
}
