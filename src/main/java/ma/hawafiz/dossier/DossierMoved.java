package ma.hawafiz.dossier;

import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A dossier moved from one state to another.
 *
 * @param event the step of its life that moved it
 */
public record DossierMoved(
        UUID companyId,
        UUID subject,
        DossierAction by,
        DossierState from,
        DossierState to,
        UUID event,
        @Nullable String ground)
        implements Recorded {
    @Override
    public Map<String, Object> details() {
        return Map.of("action", by, "from", from, "to", to);
    }
}
