package ma.hawafiz.platform.local;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL and Keycloak of one's own, for development and tests: nothing to install, nothing to configure; and the virus
 * scanner, where it is installed. They are not part of the delivered application, which is told where its own are.
 */
public final class LocalServices {
    static final String DATABASE = "quarkus.datasource.jdbc.url";
    static final String APP_PASSWORD = "quarkus.datasource.password";
    static final String OWNER_PASSWORD = "quarkus.flyway.password";
    static final String IDENTITY = "quarkus.oidc.auth-server-url";
    static final String SECRET = "quarkus.oidc.credentials.secret";
    static final String PERSONAL_KEY = "hawafiz.keys.personal";
    /** What the portal cannot start without. */
    static final List<String> SETTINGS =
            List.of(DATABASE, APP_PASSWORD, OWNER_PASSWORD, IDENTITY, SECRET, PERSONAL_KEY);

    private final Place place;

    private LocalServices(Place place) {
        this.place = place;
    }

    /** Data stay in {@code .local/dev} from one start to the next. */
    public static LocalServices forDevelopment() throws IOException {
        return new LocalServices(Place.named("dev", true));
    }

    /** The migrations start from an empty schema each time; the realm, slow to import, is kept while it is unchanged. */
    public static LocalServices forTests() throws IOException {
        return new LocalServices(Place.named("test", false));
    }

    /** Starts what is asked for, to be stopped with this JVM, and answers the settings by which the portal finds it. */
    public Map<String, String> start(boolean database, boolean identity) {
        try {
            place.claim();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "local-services"));
            LocalPostgres postgres = LocalPostgres.start(place);
            Map<String, String> settings = new HashMap<>();
            if (database) {
                settings.put(DATABASE, postgres.url("hawafiz"));
                settings.put(APP_PASSWORD, "the embedded PostgreSQL asks for none");
                settings.put(OWNER_PASSWORD, "the embedded PostgreSQL asks for none");
            }
            if (identity) {
                settings.put(IDENTITY, new LocalKeycloak(place).start(postgres));
                settings.put(SECRET, LocalKeycloak.PORTAL_SECRET);
            }
            settings.putAll(new LocalScanner(place).start());
            return settings;
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException("the embedded services did not start: " + broken.getMessage(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the embedded services were starting", stopped);
        }
    }

    private void stop() {
        LocalScanner.process(place).end();
        LocalKeycloak.process(place).end();
        LocalPostgres.process(place).end();
    }
}
