package ma.hawafiz.company;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A second person confirmed where a company is paid from now on.
 *
 * @param subject the account
 * @param oldLastDigits of the account that stood until now; null where there was none
 * @param oldContacts the persons of that account, to be told; where there was none, all who may act for the company
 */
public record BankAccountChangeConfirmed(
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
