package ma.hawafiz.amendment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.reference.RuleSetReader;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A rule set that may become the law in the place of its base; a change to it is another draft. */
@Entity
@Immutable
class RuleSetDraft {
    @Id
    UUID id;

    String title;

    /** The hash of the rule set it stands on. */
    String base;

    String sha256;
    String version;
    String document;

    /** As it was sent; null where a new package brought other rules. */
    @Nullable
    String amendment;

    UUID draftedBy;
    String draftedByName;
    Instant draftedAt;

    RuleSet rules() {
        return RuleSetReader.read(document);
    }
}
