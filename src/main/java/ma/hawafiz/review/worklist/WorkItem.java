package ma.hawafiz.review.worklist;

import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.law.situation.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A lodged dossier in the work list. Amounts in centimes, as lodged.
 *
 * @param forHumans lines the rules cannot decide, or warn about
 * @param assignee who has taken it up; null where nobody has
 */
public record WorkItem(
        UUID dossierId,
        String number,
        UUID companyId,
        String companyName,
        String ice,
        Measure measure,
        int exercice,
        DossierState state,
        Instant lodgedAt,
        long capped,
        long payable,
        int forHumans,
        @Nullable UUID assignee,
        @Nullable String assigneeName) {}
