package ma.hawafiz.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.law.trace.Outcome;
import org.hibernate.annotations.Immutable;

/**
 * What was lodged, frozen: the situation and the determination, each as its bytes and held by its hash, with the totals
 * (centimes) for lists. The database checks the hashes and lets nothing of it be changed.
 */
@Entity
@Immutable
public class Lodgement {
    @Id
    UUID dossierId;

    UUID companyId;
    String number;
    LocalDate asOf;
    UUID lodgedBy;
    String lodgedByName;
    Instant lodgedAt;
    String situation;
    String situationSha256;
    String determination;
    String determinationSha256;
    String ruleSetSha256;
    String engineVersion;
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

    public LocalDate asOf() {
        return asOf;
    }

    public String lodgedByName() {
        return lodgedByName;
    }

    public Instant lodgedAt() {
        return lodgedAt;
    }

    /** The frozen facts, one line of JSON. */
    public String situation() {
        return situation;
    }

    /** The receipt's hash: whoever holds the situation can recompute it. */
    public String situationSha256() {
        return situationSha256;
    }
}
