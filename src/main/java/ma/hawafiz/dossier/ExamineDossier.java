package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.hawafiz.evaluation.Documents;
import ma.hawafiz.evaluation.Evaluate;
import ma.hawafiz.law.remedy.Remedies;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** What the engine says of a dossier: of today's facts while it is a draft, of the frozen ones once it is lodged. */
@ApplicationScoped
public class ExamineDossier {
    private final Dossiers dossiers;
    private final BuildSituation buildSituation;
    private final Evaluate evaluate;
    private final Documents documents;
    private final PortalClock clock;

    ExamineDossier(
            Dossiers dossiers,
            BuildSituation buildSituation,
            Evaluate evaluate,
            Documents documents,
            PortalClock clock) {
        this.dossiers = dossiers;
        this.buildSituation = buildSituation;
        this.evaluate = evaluate;
        this.documents = documents;
        this.clock = clock;
    }

    /** @param lodgement null for a draft */
    public record Examined(
            Dossier dossier,
            @Nullable Lodgement lodgement,
            Situation situation,
            Determination determination,
            Remedies remedies) {}

    /** @throws Refusal NOT_FOUND */
    public Examined examine(UUID dossierId) {
        Dossier dossier = dossiers.get(dossierId);
        Lodgement lodgement = dossiers.lodgement(dossierId).orElse(null);
        Situation situation =
                lodgement == null ? buildSituation.of(dossier, clock.today()) : documents.read(lodgement.situation);
        return new Examined(dossier, lodgement, situation, evaluate.determine(situation), evaluate.remedies(situation));
    }
}
