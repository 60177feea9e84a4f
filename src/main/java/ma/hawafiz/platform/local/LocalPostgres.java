package ma.hawafiz.platform.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The embedded PostgreSQL 18: one data directory, with the roles and databases of {@code roles.sql}. */
final class LocalPostgres {
    private static final Path ROLES = Path.of("deploy/postgresql/roles.sql");
    private static final String CONNECT = "\\connect ";
    private static final int USUAL_PORT = 5432;

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** PostgreSQL writes the file itself. */
    static Survivor process(Place place) {
        return new Survivor("PostgreSQL", place.of("postgres/postmaster.pid"), "INT");
    }

    static LocalPostgres start(Place place) throws IOException, SQLException {
        process(place).endLeftover();
        Path data = place.of("postgres");
        Made made = place.made("postgres", Files.readString(ROLES));
        if (!made.already()) {
            place.clear("postgres");
            Say.line("PostgreSQL: making a database in %s".formatted(data));
        }
        Redirect log = Redirect.appendTo(place.of("postgres.log").toFile());
        LocalPostgres postgres = new LocalPostgres(EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(place.shared("postgres-binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setPort(place.port(USUAL_PORT, "PostgreSQL"))
                .setServerConfig("fsync", place.lasting() ? "on" : "off")
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .start());
        if (!made.already()) {
            postgres.runRoles();
            made.now();
        }
        return postgres;
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    /** Reads the file as psql would: statements end a line with a semicolon, {@code \connect} changes the database. */
    private void runRoles() throws IOException, SQLException {
        String database = "postgres";
        StringBuilder statement = new StringBuilder();
        for (String line : Files.readAllLines(ROLES)) {
            if (line.startsWith(CONNECT)) {
                database = line.substring(CONNECT.length()).strip();
            } else if (!line.startsWith("--")) {
                statement.append(line).append('\n');
            }
            if (line.endsWith(";")) {
                execute(database, statement.toString());
                statement.setLength(0);
            }
        }
    }

    void execute(String database, String statement) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
