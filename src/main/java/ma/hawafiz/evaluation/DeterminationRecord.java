package ma.hawafiz.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A determination with all it takes to make it again. Situation and determination are texts inside it, not trees: what is
 * hashed is their very bytes, which no program on the way may lay out anew.
 *
 * @param number of the dossier
 * @param occasion LODGED or DECIDED
 * @param language of its sentences, {@code fr}, {@code ar} or {@code en}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeterminationRecord(
        @Nullable UUID id,
        @Nullable UUID dossierId,
        @Nullable String number,
        @Nullable String occasion,
        @Nullable Instant madeAt,
        String language,
        String engineVersion,
        String ruleSetSha256,
        String situationSha256,
        String determinationSha256,
        String situation,
        String determination) {}
