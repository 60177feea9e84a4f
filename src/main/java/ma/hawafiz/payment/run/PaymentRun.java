package ma.hawafiz.payment.run;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Payment orders put together by one payer, to be confirmed as a whole by another. */
@Entity
@Immutable
class PaymentRun {
    @Id
    UUID id;

    String number;
    UUID madeBy;
    String madeByName;
    Instant madeAt;
}
