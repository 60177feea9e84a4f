package ma.hawafiz.payment.run;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order of a run, and what became of it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RunLine(
        UUID id,
        String reference,
        UUID dossierId,
        String dossierNumber,
        UUID companyId,
        String payee,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        String lastDigits,
        boolean accountChanged,
        OrderState state,
        @Nullable String reasonCode,
        @Nullable String reasonText,
        @Nullable LocalDate settledOn) {

    /** OPEN: the bank has not answered yet, or was not asked. */
    public enum OrderState {
        OPEN,
        PAID,
        REFUSED
    }

    /** Whether the portal has words of its own for the bank's reason. */
    public boolean reasonKnown() {
        return reasonCode != null && BankReason.knows(reasonCode);
    }
}
