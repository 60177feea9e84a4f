package ma.hawafiz.dossier;

import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.law.situation.Measure;

/** The receipt of a lodged dossier. {@code reviewDays} count from the day the dossier is complete. */
public record Receipt(
        String number,
        UUID dossierId,
        Instant lodgedAt,
        String lodgedBy,
        String contentSha256,
        Measure measure,
        int exercice,
        String companyName,
        int reviewDays) {}
