package ma.hawafiz.payment.run;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decided dossier that something is still to be paid for.
 *
 * @param due what the ledger grants it and nobody has ordered
 * @param own the acting person prepared or signed its decision, and so does not pay it
 * @param account where it would be paid; null where its company has no confirmed account
 * @param refusedFor the bank's reason, where it refused the order before
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WaitingDossier(
        UUID dossierId,
        String dossierNumber,
        UUID companyId,
        String companyName,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal due,
        boolean own,
        @Nullable Account account,
        @Nullable String refusedFor) {

    /**
     * @param changedLately it stands for less than the days of care
     * @param changePending another one is proposed
     */
    public record Account(String lastDigits, Instant confirmedAt, boolean changedLately, boolean changePending) {
        public boolean careful() {
            return changedLately || changePending;
        }
    }

    /** Whether the acting person may order it. */
    public boolean payable() {
        return account != null && !own;
    }
}
