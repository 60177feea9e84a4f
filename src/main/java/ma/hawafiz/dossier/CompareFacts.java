package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.hawafiz.company.Certificates;
import ma.hawafiz.dossier.facts.FactsSinceLodging;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;

/** Holds what was lodged of a dossier against what is known of the same claim today, both under the rules of today. */
@ApplicationScoped
public class CompareFacts {
    private final Dossiers dossiers;
    private final Certificates certificates;
    private final BuildSituation buildSituation;
    private final FrozenDeterminations frozen;
    private final AdoptedRules adopted;
    private final PortalClock clock;

    CompareFacts(
            Dossiers dossiers,
            Certificates certificates,
            BuildSituation buildSituation,
            FrozenDeterminations frozen,
            AdoptedRules adopted,
            PortalClock clock) {
        this.dossiers = dossiers;
        this.certificates = certificates;
        this.buildSituation = buildSituation;
        this.frozen = frozen;
        this.adopted = adopted;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND, also for a draft: nothing was lodged */
    public FactsSinceLodging since(UUID dossierId) {
        Dossier dossier = dossiers.get(dossierId);
        Lodgement lodgement =
                dossiers.lodgement(dossierId).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, dossierId));
        return FactsSinceLodging.of(
                frozen.situation(lodgement.determination),
                buildSituation.of(dossier, clock.today(), certificates.of(dossier.companyId)),
                adopted.current());
    }
}
