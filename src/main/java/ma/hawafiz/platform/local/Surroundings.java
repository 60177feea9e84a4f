package ma.hawafiz.platform.local;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the portal needs around it before it starts: told by the configuration or, in development, started here. */
public final class Surroundings {
    private static final String HTTP_PORT = "quarkus.http.port";
    private static final int USUAL_HTTP_PORT = 8080;
    private static final int BAD_CONFIGURATION = 78;
    /** Set once per JVM: a live reload runs main again, beside services that already run. */
    static final String READY = "hawafiz.local.ready";

    private Surroundings() {}

    /** What else a development start brings along: given the realm and how to choose a port, it answers its settings. */
    public interface Neighbours {
        Map<String, String> start(String realm, IntUnaryOperator port);
    }

    public static void prepare(Neighbours neighbours) {
        Config config = ConfigProvider.getConfig();
        if (System.getProperty(Place.LOCAL) != null) {
            if (System.getProperty(READY) == null) {
                startForDevelopment(config, neighbours);
                System.setProperty(READY, "true");
            }
            return;
        }
        List<String> missing = LocalServices.SETTINGS.stream()
                .filter(setting -> !isGiven(config, setting))
                .toList();
        if (!missing.isEmpty()) {
            System.err.println("Hawafiz does not start: it must be told where its PostgreSQL and its Keycloak are.");
            missing.forEach(setting -> System.err.println("Missing: " + setting + ", or in the environment "
                    + setting.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT)));
            System.exit(BAD_CONFIGURATION);
        }
    }

    private static void startForDevelopment(Config config, Neighbours neighbours) {
        boolean database = !isGiven(config, LocalServices.DATABASE);
        boolean identity = !isGiven(config, LocalServices.IDENTITY);
        try {
            if (database || identity) {
                Map<String, String> settings = LocalServices.forDevelopment().start(database, identity);
                settings.forEach((setting, value) -> setUnlessGiven(config, setting, value));
            }
            neighbours
                    .start(
                            config.getValue(LocalServices.IDENTITY, String.class),
                            wanted -> Port.near(wanted, "a simulated register"))
                    .forEach((setting, value) -> setUnlessGiven(config, setting, value));
        } catch (IOException | IllegalStateException broken) {
            System.err.println("Hawafiz does not start: " + broken.getMessage());
            System.exit(1);
        }
        if (!isGiven(config, HTTP_PORT)) {
            System.setProperty(HTTP_PORT, Integer.toString(Port.near(USUAL_HTTP_PORT, "Hawafiz")));
        }
    }

    private static void setUnlessGiven(Config config, String setting, String value) {
        if (!isGiven(config, setting)) {
            System.setProperty(setting, value);
        }
    }

    private static boolean isGiven(Config config, String setting) {
        return config.getOptionalValue(setting, String.class).isPresent();
    }
}
