package ma.hawafiz.payment.run;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A run was given up before anybody confirmed it. */
@Entity
@Immutable
class PaymentRunDiscard {
    @Id
    UUID runId;

    UUID discardedBy;
    String discardedByName;
    Instant discardedAt;
}
