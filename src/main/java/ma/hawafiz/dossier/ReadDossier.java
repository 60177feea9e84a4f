package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.platform.problem.Refusal;

/** A dossier as the API tells it, whoever asks. */
@ApplicationScoped
public class ReadDossier {
    private final ExamineDossier examineDossier;
    private final Companies companies;

    ReadDossier(ExamineDossier examineDossier, Companies companies) {
        this.examineDossier = examineDossier;
        this.companies = companies;
    }

    /** @throws Refusal NOT_FOUND */
    public DossierDocument read(UUID dossierId) {
        ExamineDossier.Examined examined = examineDossier.examine(dossierId);
        return DossierDocument.of(
                examined, companies.get(examined.dossier().companyId()).name());
    }
}
