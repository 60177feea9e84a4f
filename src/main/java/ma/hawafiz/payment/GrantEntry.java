package ma.hawafiz.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.law.situation.Measure;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One entry of the ledger of grants: so much (centimes) was granted for a person. Appended, never changed. */
@Entity
@Immutable
class GrantEntry {
    @Id
    UUID id;

    UUID companyId;
    UUID dossierId;
    UUID decisionId;
    String cnss;

    @Enumerated(EnumType.STRING)
    Measure measure;

    int exercice;
    long amount;

    /** What took it back; null where a decision entered it. */
    @Nullable
    UUID recoveryId;

    Instant recordedAt;
}
