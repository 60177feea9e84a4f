package ma.hawafiz.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dossier that was drawn, as the ministry reads it.
 *
 * @param drawnAs HIGH, MEDIUM, LOW, or RANDOM
 * @param risks what made its risk
 * @param finding what the control came to, once it is recorded
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Drawn(
        UUID dossierId,
        UUID companyId,
        String companyName,
        String number,
        String drawnAs,
        int rank,
        List<String> risks,
        @Nullable Finding finding,
        @Nullable String report,
        @Nullable String foundBy,
        @Nullable Instant foundAt) {}
