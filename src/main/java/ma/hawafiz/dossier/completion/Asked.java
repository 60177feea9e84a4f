package ma.hawafiz.dossier.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a company since it lodged.
 *
 * @param missing the pieces an agent found missing; empty where none were
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Asked(List<Piece> missing, @Nullable Complement complement) {

    /** @param held it is there by now, and valid */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Piece(String code, @Nullable String note, boolean held) {}

    /** @param answer null while there is none */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Complement(String asked, @Nullable String answer) {}
}
