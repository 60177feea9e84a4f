package ma.hawafiz.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step of a dossier's life, as it is told. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DossierStep(
        Instant at,
        String actor,
        DossierAction action,
        DossierState from,
        DossierState to,
        @Nullable String ground) {

    static DossierStep of(DossierEvent event) {
        return new DossierStep(event.at, event.actorName, event.action, event.fromState, event.toState, event.ground);
    }
}
