package ma.hawafiz.company;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants a company to be paid elsewhere.
 *
 * @param subject the proposal
 * @param oldLastDigits of the account that stands meanwhile; null where there is none yet
 * @param oldContacts the persons of that account, to be told; where there is none, all who may act for the company
 */
public record BankAccountChangeProposed(
        UUID companyId,
        UUID subject,
        String lastDigits,
        @Nullable String oldLastDigits,
        List<UUID> oldContacts) implements Recorded {
    @Override
    public Map<String, Object> details() {
        return oldLastDigits == null
                ? Map.of("lastDigits", lastDigits)
                : Map.of("lastDigits", lastDigits, "oldLastDigits", oldLastDigits);
    }
}
