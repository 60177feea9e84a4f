package ma.hawafiz.payment.recovery;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recovery as the API tells it. Amounts in dirhams.
 *
 * @param open still to be returned; null while nothing is decided
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RecoveryDocument(
        UUID id,
        UUID dossierId,
        Breach breach,
        String evidence,
        LocalDate hearingUntil,
        String openedBy,
        Instant openedAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal claimed,
        List<Line> lines,
        @Nullable Answer answer,
        @Nullable Decision decision,
        List<Receipt> receipts,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal open) {

    /** @param due null while nothing is decided */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Line(
            String cnss,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal claimed,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal due,

            @Nullable String ground) {}

    public record Answer(String answer, String answeredBy, Instant answeredAt) {}

    public record Decision(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal due, String decidedBy, Instant decidedAt) {}

    public record Receipt(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
            LocalDate receivedOn,
            String reference,
            String recordedBy,
            Instant recordedAt) {}
}
