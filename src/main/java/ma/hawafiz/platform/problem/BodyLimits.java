package ma.hawafiz.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How large what is sent may be: few addresses take files as large as the server’s wall lets through. */
@ApplicationScoped
class BodyLimits {
    /** Quarkus sets its own bound, the wall, at -2. */
    static final int AFTER_THE_WALL = -1;

    /** Where Quarkus looks how much it may read of a body whose length was not announced. */
    private static final String BOUND = "io.quarkus.max-request-size";

    private final long wall;
    private final long most;
    private final Pattern largeFiles;

    BodyLimits(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize wall,
            @ConfigProperty(name = "hawafiz.bodies.most") MemorySize most,
            @ConfigProperty(name = "hawafiz.bodies.large-files") Pattern largeFiles) {
        this.wall = wall.asLongValue();
        this.most = most.asLongValue();
        this.largeFiles = largeFiles;
    }

    /** A form says how long it is, as every browser’s does: of one that does not, nobody would count what it holds. */
    boolean admit(RoutingContext asked) {
        @Nullable String announced = asked.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null) {
            @Nullable String type = asked.request().getHeader(HttpHeaders.CONTENT_TYPE);
            return type == null || !isForm(type) || large(asked);
        }
        return announced.matches("\\d{1,18}") && Long.parseLong(announced) <= (large(asked) ? wall : most);
    }

    void boundUnannounced(RoutingContext asked) {
        if (asked.get(BOUND) != null && !large(asked)) {
            asked.put(BOUND, most);
        }
        asked.next();
    }

    static boolean isForm(String type) {
        return type.startsWith(MediaType.APPLICATION_FORM_URLENCODED) || type.startsWith("multipart/");
    }

    private boolean large(RoutingContext asked) {
        return largeFiles.matcher(asked.normalizedPath()).matches();
    }
}
