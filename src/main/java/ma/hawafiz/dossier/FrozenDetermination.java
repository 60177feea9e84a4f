package ma.hawafiz.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.platform.i18n.Language;
import org.hibernate.annotations.Immutable;

/**
 * What the engine said of a dossier at a moment that counts, and all it takes to have it say so again. The database
 * checks the hashes and lets nothing of it be changed.
 */
@Entity
@Immutable
@Table(name = "determination")
public class FrozenDetermination {
    @Id
    UUID id;

    UUID companyId;
    UUID dossierId;

    @Enumerated(EnumType.STRING)
    Occasion occasion;

    Instant madeAt;
    LocalDate asOf;

    @Enumerated(EnumType.STRING)
    Language language;

    String situation;
    String situationSha256;
    String determination;
    String determinationSha256;
    String ruleSetSha256;
    String engineVersion;

    public UUID id() {
        return id;
    }

    public UUID dossierId() {
        return dossierId;
    }

    public Language language() {
        return language;
    }

    public String determinationSha256() {
        return determinationSha256;
    }

    /** Of the rules it was made under. */
    public String ruleSetSha256() {
        return ruleSetSha256;
    }
}
