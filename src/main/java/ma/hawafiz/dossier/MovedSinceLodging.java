package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import ma.hawafiz.evaluation.Comparison;
import ma.hawafiz.reference.AdoptedRules;

/** Whether the law changed under a dossier that awaits its decision, and what that makes of it. */
@ApplicationScoped
public class MovedSinceLodging {
    private final ReplayDetermination replayDetermination;
    private final AdoptedRules adopted;

    MovedSinceLodging(ReplayDetermination replayDetermination, AdoptedRules adopted) {
        this.replayDetermination = replayDetermination;
        this.adopted = adopted;
    }

    /** Empty for a draft, a dossier that is over, and one lodged under the law of now. */
    public Optional<Comparison> of(ExamineDossier.Examined examined) {
        Lodgement lodged = examined.lodgement();
        return lodged == null
                        || !examined.dossier().state().open()
                        || lodged.determination.ruleSetSha256.equals(
                                adopted.current().sha256())
                ? Optional.empty()
                : Optional.of(replayDetermination.compare(lodged.determination));
    }
}
