package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.CertificateStanding;
import ma.hawafiz.company.Certificates;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.remedy.Remedies;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;
import org.jspecify.annotations.Nullable;

/** What the engine says of a dossier: of today's facts while it is a draft, of the frozen ones once it is lodged. */
@ApplicationScoped
public class ExamineDossier {
    private final Dossiers dossiers;
    private final Certificates certificates;
    private final LodgedCertificates lodgedCertificates;
    private final BuildSituation buildSituation;
    private final FrozenDeterminations frozen;
    private final AdoptedRules adopted;
    private final PortalClock clock;

    ExamineDossier(
            Dossiers dossiers,
            Certificates certificates,
            LodgedCertificates lodgedCertificates,
            BuildSituation buildSituation,
            FrozenDeterminations frozen,
            AdoptedRules adopted,
            PortalClock clock) {
        this.dossiers = dossiers;
        this.certificates = certificates;
        this.lodgedCertificates = lodgedCertificates;
        this.buildSituation = buildSituation;
        this.frozen = frozen;
        this.adopted = adopted;
        this.clock = clock;
    }

    /**
     * @param lodgement null for a draft
     * @param certificates where the dates of the two certificates in the situation come from
     */
    public record Examined(
            Dossier dossier,
            @Nullable Lodgement lodgement,
            Situation situation,
            Determination determination,
            Remedies remedies,
            List<CertificateStanding> certificates) {}

    /**
     * As it was lodged: the frozen facts, under the rules of then. A draft under those of now.
     *
     * @throws Refusal NOT_FOUND
     */
    public Examined examine(UUID dossierId) {
        return examine(dossierId, false);
    }

    /**
     * As it is to be decided: the frozen facts, under the rules of now.
     *
     * @throws Refusal NOT_FOUND
     */
    public Examined examineUnderTheLawOfNow(UUID dossierId) {
        return examine(dossierId, true);
    }

    private Examined examine(UUID dossierId, boolean now) {
        Dossier dossier = dossiers.get(dossierId);
        Lodgement lodgement = dossiers.lodgement(dossierId).orElse(null);
        List<CertificateStanding> standing =
                lodgement == null ? certificates.of(dossier.companyId) : lodgedCertificates.of(dossierId);
        Situation situation = lodgement == null
                ? buildSituation.of(dossier, clock.today(), standing)
                : frozen.situation(lodgement.determination);
        RuleSet rules = lodgement == null || now ? adopted.current() : frozen.rules(lodgement.determination);
        return new Examined(
                dossier,
                lodgement,
                situation,
                new Determine(rules).determine(situation),
                new Remedies(situation, rules),
                standing);
    }
}
