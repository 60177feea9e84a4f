package ma.hawafiz.dossier;

import java.time.Instant;
import java.time.LocalDate;
import ma.hawafiz.company.Company;
import org.jspecify.annotations.Nullable;

/** What names a dossier at the head of each of its pages. */
public record DossierHead(
        String id,
        @Nullable String number,
        String companyId,
        String companyName,
        String ice,
        String measure,
        int exercice,
        String state,
        LocalDate asOf,
        @Nullable Instant lodgedAt,
        @Nullable String contentSha256) {

    public static DossierHead of(ExamineDossier.Examined examined, Company company) {
        Dossier dossier = examined.dossier();
        Lodgement lodgement = examined.lodgement();
        return new DossierHead(
                dossier.id.toString(),
                lodgement == null ? null : lodgement.number,
                company.id().toString(),
                company.name(),
                company.ice(),
                dossier.measure.name(),
                dossier.exercice,
                dossier.state.name(),
                examined.situation().asOf(),
                lodgement == null ? null : lodgement.lodgedAt,
                lodgement == null ? null : lodgement.situationSha256());
    }
}
