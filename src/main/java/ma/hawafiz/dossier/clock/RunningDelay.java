package ma.hawafiz.dossier.clock;

import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.law.situation.Measure;

/**
 * A delay that runs, and of which dossier.
 *
 * @param id of the entry since which it runs
 * @param ends its last calendar day, worked or not
 */
public record RunningDelay(
        UUID id,
        UUID dossierId,
        UUID companyId,
        String companyName,
        String number,
        Measure measure,
        int exercice,
        DossierState state,
        Delay delay,
        LocalDate ends) {}
