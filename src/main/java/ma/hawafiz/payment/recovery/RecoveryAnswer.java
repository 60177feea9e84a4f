package ma.hawafiz.payment.recovery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the company says to the notice: it is heard before anybody decides. */
@Entity
@Immutable
class RecoveryAnswer {
    @Id
    UUID recoveryId;

    UUID companyId;
    String answer;
    UUID answeredBy;
    String answeredByName;
    Instant answeredAt;
}
