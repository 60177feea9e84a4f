package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import ma.hawafiz.evaluation.Documents;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.storage.Sha256;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The determinations that were frozen, as far as the acting person may see them. */
@ApplicationScoped
public class FrozenDeterminations {
    private final EntityManager entities;
    private final AdoptedRules adopted;
    private final Documents documents;
    private final PortalClock clock;
    private final String engineVersion;

    FrozenDeterminations(
            EntityManager entities,
            AdoptedRules adopted,
            Documents documents,
            PortalClock clock,
            @ConfigProperty(name = "quarkus.application.version") String engineVersion) {
        this.entities = entities;
        this.adopted = adopted;
        this.documents = documents;
        this.clock = clock;
        this.engineVersion = engineVersion;
    }

    /** @throws Refusal NOT_FOUND, also where it is not the actor's to see */
    public FrozenDetermination get(UUID id) {
        FrozenDetermination found = entities.find(FrozenDetermination.class, id);
        if (found == null) {
            throw new Refusal(ProblemType.NOT_FOUND, id);
        }
        return found;
    }

    /** Freezes what was determined, in the running transaction. */
    public FrozenDetermination freeze(
            Dossier dossier, Occasion occasion, Situation situation, Determination determination) {
        FrozenDetermination frozen = new FrozenDetermination();
        frozen.id = Ids.next();
        frozen.companyId = dossier.companyId;
        frozen.dossierId = dossier.id;
        frozen.occasion = occasion;
        frozen.madeAt = clock.now();
        frozen.asOf = situation.asOf();
        frozen.language = Language.FR;
        frozen.situation = documents.write(situation);
        frozen.situationSha256 = Sha256.of(frozen.situation);
        frozen.determination = documents.write(determination, frozen.language);
        frozen.determinationSha256 = Sha256.of(frozen.determination);
        frozen.ruleSetSha256 = determination.rules().sha256();
        frozen.engineVersion = engineVersion;
        entities.persist(frozen);
        return frozen;
    }

    /** The rules it was made under. */
    public RuleSet rules(FrozenDetermination frozen) {
        return adopted.of(frozen.ruleSetSha256).orElseThrow();
    }

    /** The facts it was made of. */
    public Situation situation(FrozenDetermination frozen) {
        return documents.read(frozen.situation, rules(frozen));
    }
}
