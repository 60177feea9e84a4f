package ma.hawafiz.dossier;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/** A dossier as the API tells it; a draft in a list has no outcome and no totals: they follow from reading it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DossierDocument(
        UUID id,
        @Nullable String number,
        UUID companyId,
        String companyName,
        Measure measure,
        int exercice,
        DossierState state,
        LocalDate asOf,
        Instant openedAt,
        @Nullable Instant lodgedAt,
        @Nullable UUID determinationId,
        @Nullable String contentSha256,
        @Nullable Outcome outcome,
        @Nullable Totals totals,
        @Nullable UUID completes) {

    /** Dirhams. */
    public record Totals(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal computed,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal capped,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal payable,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal conditional) {

        static Totals of(Amounts amounts) {
            return new Totals(
                    amounts.computed().toBigDecimal(),
                    amounts.capped().toBigDecimal(),
                    amounts.payable().toBigDecimal(),
                    amounts.conditional().toBigDecimal());
        }
    }

    static DossierDocument of(ExamineDossier.Examined examined, String companyName) {
        Dossier dossier = examined.dossier();
        Lodgement lodgement = examined.lodgement();
        return new DossierDocument(
                dossier.id,
                lodgement == null ? null : lodgement.number,
                dossier.companyId,
                companyName,
                dossier.measure,
                dossier.exercice,
                dossier.state,
                examined.situation().asOf(),
                dossier.openedAt,
                lodgement == null ? null : lodgement.lodgedAt,
                lodgement == null ? null : lodgement.determination.id,
                lodgement == null ? null : lodgement.situationSha256(),
                examined.determination().outcome(),
                Totals.of(examined.determination().totals()),
                dossier.completes);
    }

    /** @param today the date at which a draft's facts are looked at */
    static DossierDocument of(DossierSummary summary, LocalDate today) {
        return new DossierDocument(
                summary.id(),
                summary.number(),
                summary.companyId(),
                summary.companyName(),
                summary.measure(),
                summary.exercice(),
                summary.state(),
                summary.asOf() == null ? today : summary.asOf(),
                summary.openedAt(),
                summary.lodgedAt(),
                summary.determinationId(),
                summary.situationSha256(),
                summary.outcome(),
                summary.computed() == null ? null : totals(summary),
                summary.completes());
    }

    private static Totals totals(DossierSummary summary) {
        return new Totals(
                dirhams(summary.computed()),
                dirhams(summary.capped()),
                dirhams(summary.payable()),
                dirhams(summary.conditional()));
    }

    private static BigDecimal dirhams(@Nullable Long centimes) {
        return BigDecimal.valueOf(centimes == null ? 0 : centimes, 2);
    }
}
