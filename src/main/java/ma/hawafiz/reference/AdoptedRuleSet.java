package ma.hawafiz.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A rule set that is or was the law: its document, by its hash. Appended; the database recomputes the hash. */
@Entity
@Immutable
@Table(name = "rule_set")
class AdoptedRuleSet {
    @Id
    String sha256;

    UUID id;
    String version;
    String document;

    /** The rule set it took the place of; null for the first. */
    @Nullable
    String base;

    Instant adoptedAt;
    UUID adoptedBy;
    String adoptedByName;

    @Nullable
    UUID proposalId;

    @Nullable
    UUID proposedBy;
}
