package ma.hawafiz.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A control as everybody may read it.
 *
 * @param seedCommitment SHA-256 of the seed, known from the beginning
 * @param populationSha256 of the published file of the dossiers that may be drawn, known once it is frozen
 * @param seed 64 hexadecimal digits, once it is revealed
 * @param found how many of the drawn dossiers have been controlled
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Control(
        UUID id,
        ControlPlan plan,
        String seedCommitment,
        Instant openedAt,
        @Nullable String populationSha256,
        @Nullable Integer dossiers,
        @Nullable Instant frozenAt,
        @Nullable String seed,
        @Nullable Instant revealedAt,
        int drawn,
        int found,
        int breaches) {
    /** COMMITTED, FROZEN or DRAWN. */
    public String state() {
        return seed != null ? "DRAWN" : frozenAt != null ? "FROZEN" : "COMMITTED";
    }
}
