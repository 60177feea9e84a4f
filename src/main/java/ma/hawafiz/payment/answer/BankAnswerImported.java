package ma.hawafiz.payment.answer;

import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;
import org.jspecify.annotations.Nullable;

/** A file of the bank was taken in. What it does to a dossier is told by the dossier's own event. */
public record BankAnswerImported(UUID subject, String sha256, int lines, int paid, int refused) implements Recorded {
    @Override
    public @Nullable UUID companyId() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("sha256", sha256, "lines", lines, "paid", paid, "refused", refused);
    }
}
