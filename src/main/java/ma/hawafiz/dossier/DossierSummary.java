package ma.hawafiz.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/** A dossier in a list; what only a lodged one has is null in a draft. Amounts in centimes. */
public record DossierSummary(
        UUID id,
        UUID companyId,
        String companyName,
        Measure measure,
        int exercice,
        DossierState state,
        Instant openedAt,
        @Nullable String number,
        @Nullable Instant lodgedAt,
        @Nullable LocalDate asOf,
        @Nullable UUID determinationId,
        @Nullable String situationSha256,
        @Nullable Outcome outcome,
        @Nullable Long computed,
        @Nullable Long capped,
        @Nullable Long payable,
        @Nullable Long conditional,
        @Nullable Integer forHumans,
        @Nullable UUID completes) {}
