package ma.hawafiz;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import ma.hawafiz.demo.registers.RegisterSimulators;
import ma.hawafiz.platform.local.LocalServices;

/**
 * PostgreSQL, Keycloak and the simulated registers for every {@code @QuarkusTest}: found through {@code META-INF/services}, started once per JVM
 * and stopped with it. Each test profile loads this class anew, so what was started is remembered by the JVM itself.
 */
public final class EmbeddedServices implements QuarkusTestResourceLifecycleManager {
    private static final String STARTED = "hawafiz.test.started.";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = started();
        if (settings.isEmpty()) {
            try {
                settings = new HashMap<>(LocalServices.forTests().start(true, true));
                String realm = Objects.requireNonNull(settings.get("quarkus.oidc.auth-server-url"));
                settings.putAll(RegisterSimulators.start(realm, _ -> 0));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            settings.forEach((name, value) -> System.setProperty(STARTED + name, value));
        }
        return settings;
    }

    private static Map<String, String> started() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(STARTED))
                .collect(Collectors.toMap(name -> name.substring(STARTED.length()), System::getProperty));
    }

    @Override
    public void stop() {}
}
