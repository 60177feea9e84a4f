package ma.hawafiz.dossier;

import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;

/** A dossier moved from one state to another. */
public record DossierMoved(UUID companyId, UUID subject, DossierAction by, DossierState from, DossierState to)
        implements Recorded {
    @Override
    public Map<String, Object> details() {
        return Map.of("action", by, "from", from, "to", to);
    }
}
