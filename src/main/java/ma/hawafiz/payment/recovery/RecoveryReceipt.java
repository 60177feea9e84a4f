package ma.hawafiz.payment.recovery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Money the company has paid back, in centimes: one instalment. */
@Entity
@Immutable
class RecoveryReceipt {
    @Id
    UUID id;

    UUID recoveryId;
    UUID companyId;
    long amount;
    LocalDate receivedOn;
    String reference;
    UUID recordedBy;
    String recordedByName;
    Instant recordedAt;
}
