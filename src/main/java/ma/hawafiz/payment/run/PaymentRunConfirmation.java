package ma.hawafiz.payment.run;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A second payer confirmed a run: its number of orders, their sum, and the hash of its content. */
@Entity
@Immutable
class PaymentRunConfirmation {
    @Id
    UUID runId;

    UUID madeBy;
    UUID confirmedBy;
    String confirmedByName;
    Instant confirmedAt;
    int orders;
    long total;
    String sha256;
}
