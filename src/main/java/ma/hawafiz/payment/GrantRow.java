package ma.hawafiz.payment;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.law.situation.Measure;
import org.jspecify.annotations.Nullable;

/** One entry of the ledger, as its company reads it. Amount in dirhams; paid with its dossier. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record GrantRow(
        UUID id,
        UUID dossierId,
        String dossierNumber,
        String cnss,
        Measure measure,
        int exercice,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        Instant recordedAt,
        @Nullable LocalDate paidOn) {}
