package ma.hawafiz.payment;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.law.situation.Measure;

/** One entry of the ledger, as its company reads it. Amount in dirhams. */
public record GrantRow(
        UUID id,
        UUID dossierId,
        String dossierNumber,
        String cnss,
        Measure measure,
        int exercice,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        Instant recordedAt) {}
