package ma.hawafiz.dossier;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Every reading of a dossier by the ministry passes here, through pages and API alike: whatever is asked for under the name
 * {@code dossierId}, or of a determination under {@code determinationId}.
 */
class ReadingsAtTheDoor {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final RecordReading recordReading;
    private final CurrentActor currentActor;

    ReadingsAtTheDoor(RecordReading recordReading, CurrentActor currentActor) {
        this.recordReading = recordReading;
        this.currentActor = currentActor;
    }

    @ServerRequestFilter
    public void note(ContainerRequestContext asked) {
        if (!asked.getMethod().equals("GET")) {
            return;
        }
        UUID dossier = id(asked, "dossierId");
        UUID determination = id(asked, "determinationId");
        if (currentActor.find().filter(Actor::ministry).isEmpty()) {
            return;
        }
        if (dossier != null) {
            recordReading.dossier(dossier);
        } else if (determination != null) {
            recordReading.determination(determination);
        }
    }

    private static @Nullable UUID id(ContainerRequestContext asked, String name) {
        String written = asked.getUriInfo().getPathParameters().getFirst(name);
        return written != null && ID.matcher(written).matches() ? UUID.fromString(written) : null;
    }
}
