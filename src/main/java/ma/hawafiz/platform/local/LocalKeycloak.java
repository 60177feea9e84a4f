package ma.hawafiz.platform.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The embedded Keycloak: a child process over the embedded PostgreSQL, with our realm and the people of the demo. */
final class LocalKeycloak {
    static final String ADMIN = "admin";
    static final String PORTAL_SECRET = "a-secret-of-development-known-to-all";

    /** As the build unpacks it: {@code keycloak.version} in pom.xml. */
    private static final String PROGRAM = "keycloak-26.7.3";

    private static final int USUAL_PORT = 8180;
    /** What a production realm is given otherwise, or not at all: see the placeholders of the realm file. */
    private static final Map<String, String> REALM_SETTINGS = new TreeMap<>(Map.of(
            "HAWAFIZ_DEMO", "true",
            "HAWAFIZ_URL", "http://localhost",
            "HAWAFIZ_PORTAL_SECRET", PORTAL_SECRET,
            "HAWAFIZ_PAYROLL_SOFTWARE_SECRET", "payroll-software",
            "HAWAFIZ_AT_CNSS_SECRET", "hawafiz-at-cnss",
            "HAWAFIZ_AT_DGI_SECRET", "hawafiz-at-dgi",
            "HAWAFIZ_PASSWORD_POLICY", "length(7)"));

    private static final List<Path> REALM =
            List.of(Path.of("deploy/keycloak/hawafiz-realm.json"), Path.of("seeds/demo/hawafiz-users-0.json"));
    private static final List<String> BUILD = List.of("build", "--db=postgres");
    // A development server: starting quickly counts, serving thousands does not.
    private static final List<String> JVM = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Duser.language=en",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");

    private final Place place;
    private final Path program;
    private final Path home;

    LocalKeycloak(Place place) {
        this.place = place;
        this.program = place.shared(PROGRAM);
        this.home = place.of("keycloak");
    }

    static Survivor process(Place place) {
        return new Survivor("Keycloak", place.of("keycloak.pid"), "TERM");
    }

    /** Answers the address of the realm, once it serves. */
    String start(LocalPostgres postgres) throws IOException, SQLException, InterruptedException {
        process(place).endLeftover();
        buildOnce();
        settle();
        Made realm = place.made("keycloak", layRealm() + REALM_SETTINGS);
        if (!realm.already()) {
            // An import leaves an existing realm alone: a changed one starts from an empty database.
            postgres.execute("keycloak", "drop owned by keycloak cascade");
        }
        String address = "http://localhost:" + place.port(USUAL_PORT, "Keycloak");
        Process process = run(
                home,
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=localhost",
                        "--http-port=" + address.substring(address.lastIndexOf(':') + 1),
                        "--hostname=" + address,
                        "--db-url=" + postgres.url("keycloak"),
                        "--db-username=keycloak",
                        "--db-password=keycloak"));
        process(place).remember(process);
        Say.line("Keycloak: starting%s"
                .formatted(realm.already() ? "" : ", first with this realm (half a minute or so)"));
        new Wait("Keycloak", process, log()).until(address + "/realms/hawafiz");
        realm.now();
        return address + "/realms/hawafiz";
    }

    /** One build serves development and tests; whoever comes second waits for the first. */
    private void buildOnce() throws IOException, InterruptedException {
        if (!Files.exists(program)) {
            throw new IllegalStateException("no Keycloak in " + program + ": ./mvnw generate-resources unpacks it");
        }
        Made built = new Made(program.resolve("build.made"), String.join(" ", BUILD));
        try (FileChannel channel = Place.lockFile(program.resolve("build.lock"));
                FileLock _ = channel.lock()) {
            if (!built.already()) {
                Say.line("Keycloak: building, once (half a minute or so)");
                new Wait("Keycloak", run(program, BUILD), log()).untilDone();
                built.now();
            }
        }
    }

    /** A home of its own for each place, around the one program: what Keycloak writes, and what it imports. */
    private void settle() throws IOException {
        Files.createDirectories(home.resolve("providers"));
        Path libraries = home.resolve("lib");
        if (!Files.isSymbolicLink(libraries)) {
            Files.createSymbolicLink(libraries, program.resolve("lib"));
        }
    }

    /** Lays the files where Keycloak imports from; answers their content. */
    private String layRealm() throws IOException {
        Path imported = Files.createDirectories(home.resolve("data/import"));
        StringBuilder content = new StringBuilder();
        for (Path file : REALM) {
            Files.copy(file, imported.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            content.append(Files.readString(file));
        }
        return content.toString();
    }

    private Process run(Path root, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(JVM);
        command.add("-Dkc.home.dir=" + root);
        command.add("-Djboss.server.config.dir=" + program.resolve("conf"));
        command.addAll(List.of("-cp", program.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
        // What is set for the portal is not meant for its Keycloak.
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("KC_"));
        builder.environment()
                .putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN, "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN));
        builder.environment().putAll(REALM_SETTINGS);
        return builder.start();
    }

    private Path log() {
        return place.of("keycloak.log");
    }
}
