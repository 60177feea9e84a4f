package ma.hawafiz.review.assignment;

import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;
import org.jspecify.annotations.Nullable;

/** A dossier was taken up, given or given back: a matter of the ministry's own, which concerns no company. */
public record DossierAssigned(UUID subject, @Nullable UUID assignee) implements Recorded {
    @Override
    public @Nullable UUID companyId() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return assignee == null ? Map.of() : Map.of("assignee", assignee);
    }
}
