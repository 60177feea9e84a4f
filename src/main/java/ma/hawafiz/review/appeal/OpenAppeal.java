package ma.hawafiz.review.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.law.situation.Measure;

/** An appeal that waits for its answer, in a list. */
public record OpenAppeal(
        UUID id,
        UUID dossierId,
        String number,
        UUID companyId,
        String companyName,
        Measure measure,
        int exercice,
        Instant filedAt,
        LocalDate answerDue) {}
