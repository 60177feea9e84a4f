package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.hawafiz.evaluation.Comparison;
import ma.hawafiz.evaluation.DeterminationRecord;
import ma.hawafiz.evaluation.Replay;
import ma.hawafiz.evaluation.ReplayReport;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.reference.AdoptedRules;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes a frozen determination again, for whoever may see it. */
@ApplicationScoped
public class ReplayDetermination {
    private final FrozenDeterminations frozen;
    private final Dossiers dossiers;
    private final AdoptedRules adopted;
    private final Replay replay;

    ReplayDetermination(
            FrozenDeterminations frozen,
            Dossiers dossiers,
            AdoptedRules adopted,
            @ConfigProperty(name = "quarkus.application.version") String engineVersion) {
        this.frozen = frozen;
        this.dossiers = dossiers;
        this.adopted = adopted;
        this.replay = new Replay(engineVersion);
    }

    /** @throws Refusal NOT_FOUND */
    public DeterminationRecord record(UUID id) {
        FrozenDetermination found = frozen.get(id);
        return new DeterminationRecord(
                found.id,
                found.dossierId,
                dossiers.lodgement(found.dossierId).map(Lodgement::number).orElse(null),
                found.occasion.name(),
                found.madeAt,
                found.language.code(),
                found.engineVersion,
                found.ruleSetSha256,
                found.situationSha256,
                found.determinationSha256,
                found.situation,
                found.determination);
    }

    /** @throws Refusal NOT_FOUND */
    public ReplayReport replay(UUID id) {
        return replay.replay(record(id), frozen.rules(frozen.get(id)), adopted.current());
    }

    /** The frozen facts under the rules of then and of now. */
    Comparison compare(FrozenDetermination found) {
        return Comparison.explained(frozen.situation(found), frozen.rules(found), adopted.current());
    }
}
