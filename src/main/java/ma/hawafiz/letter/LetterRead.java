package ma.hawafiz.letter;

import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;

/** Somebody of the ministry took the letter of a decision, which names people. */
record LetterRead(UUID companyId, UUID dossierId, String pdfSha256) implements Recorded {
    @Override
    public UUID subject() {
        return dossierId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("pdfSha256", pdfSha256);
    }
}
