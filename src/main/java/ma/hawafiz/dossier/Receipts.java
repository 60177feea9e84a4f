package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;

/** The receipts of lodged dossiers: always the same words, drawn from what was frozen. */
@ApplicationScoped
public class Receipts {
    private final Dossiers dossiers;
    private final Companies companies;
    private final AdoptedRules rules;
    private final PortalClock clock;

    Receipts(Dossiers dossiers, Companies companies, AdoptedRules rules, PortalClock clock) {
        this.dossiers = dossiers;
        this.companies = companies;
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND, also for a draft: it has none */
    public Receipt of(UUID dossierId) {
        Dossier dossier = dossiers.get(dossierId);
        Lodgement lodged =
                dossiers.lodgement(dossierId).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, dossierId));
        var lodgedOn = lodged.lodgedAt.atZone(clock.zone()).toLocalDate();
        return new Receipt(
                lodged.number,
                dossierId,
                lodged.lodgedAt,
                lodged.lodgedByName,
                lodged.situationSha256(),
                dossier.measure,
                dossier.exercice,
                companies.get(dossier.companyId).name(),
                rules.knownAt(lodged.lodgedAt).at(lodgedOn).integer("procedure.reviewDays"));
    }
}
