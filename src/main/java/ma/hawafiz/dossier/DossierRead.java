package ma.hawafiz.dossier;

import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;
import org.jspecify.annotations.Nullable;

/** Somebody of the ministry read a dossier. Kept for inspection, not for the company, which would read of every look. */
public record DossierRead(UUID subject) implements Recorded {
    @Override
    public @Nullable UUID companyId() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
