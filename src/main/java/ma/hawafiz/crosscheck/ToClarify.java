package ma.hawafiz.crosscheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a company is told of a finding: of which of its employees something is to be clarified, and no more, since the rest
 * is another company's.
 *
 * @param name null where the company's own identification is to be clarified
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ToClarify(
        UUID id, @Nullable String cnss, @Nullable String name) {}
