package ma.hawafiz;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import ma.hawafiz.platform.local.LocalServices;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL and Keycloak for every {@code @QuarkusTest}: found through {@code META-INF/services}, started once per JVM
 * and stopped with it, whatever the number of test profiles.
 */
public final class EmbeddedServices implements QuarkusTestResourceLifecycleManager {
    private static @Nullable Map<String, String> settings;

    @Override
    public Map<String, String> start() {
        synchronized (EmbeddedServices.class) {
            try {
                if (settings == null) {
                    settings = LocalServices.forTests().start(true, true);
                }
                return settings;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    @Override
    public void stop() {}
}
