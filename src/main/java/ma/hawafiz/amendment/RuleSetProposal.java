package ma.hawafiz.amendment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A draft put forward by one person, on the strength of a whole rehearsal; another may adopt it. */
@Entity
@Immutable
class RuleSetProposal {
    @Id
    UUID id;

    UUID draftId;
    UUID rehearsalId;
    String sha256;
    String base;
    UUID proposedBy;
    String proposedByName;
    Instant proposedAt;
}
