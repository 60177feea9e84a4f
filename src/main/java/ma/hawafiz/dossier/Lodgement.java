package ma.hawafiz.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.law.trace.Outcome;
import org.hibernate.annotations.Immutable;

/** What was lodged: by whom and when, the determination frozen with it, and its totals (centimes) again for lists. */
@Entity
@Immutable
public class Lodgement {
    @Id
    UUID dossierId;

    UUID companyId;
    String number;

    @ManyToOne
    FrozenDetermination determination;

    UUID lodgedBy;
    String lodgedByName;
    Instant lodgedAt;
    long computed;
    long capped;
    long payable;
    long conditional;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    /** Lines the rules cannot decide, or warn about. */
    int forHumans;

    public String number() {
        return number;
    }

    public String lodgedByName() {
        return lodgedByName;
    }

    public Instant lodgedAt() {
        return lodgedAt;
    }

    /** What was frozen. */
    public FrozenDetermination determination() {
        return determination;
    }

    /** The receipt's hash: whoever holds the situation can recompute it. */
    public String situationSha256() {
        return determination.situationSha256;
    }
}
