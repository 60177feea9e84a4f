package ma.hawafiz.review;

import java.util.Optional;
import java.util.UUID;

/** What sessions made of opinions: nothing is decided that none has followed. Kept by the committee room. */
public interface SessionOutcomes {
    /** Empty while no session has followed the opinion or returned its dossier. */
    Optional<SessionOutcome> ofOpinion(UUID opinionId);

    /** What a decision stands on. */
    Optional<SessionOutcome> ofItem(UUID itemId);
}
