package ma.hawafiz.letter;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.law.situation.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What anybody learns of a letter: nothing personal, and not whose it is.
 *
 * @param decision only for who has the letter's code
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Verification(String number, @Nullable Decided decision) {

    /** @param replaced a later decision has taken its place */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Decided(
            Measure measure,
            int exercice,
            DossierState outcome,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal granted,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal deferred,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal refused,
            LocalDate signedOn,
            boolean replaced) {}

    /**
     * @param matches the file is the letter of this number, byte for byte
     * @param replaced it is, and a later decision has taken its place
     */
    public record File(String number, boolean matches, boolean replaced) {}
}
