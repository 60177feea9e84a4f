package ma.hawafiz.company;

import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;

/** A company changed what it declares of itself. */
public record FactsDeclared(UUID companyId, int version) implements Recorded {
    @Override
    public UUID subject() {
        return companyId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("version", version);
    }
}
