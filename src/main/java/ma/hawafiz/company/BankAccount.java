package ma.hawafiz.company;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Where a company is paid, as one of its persons proposed it and another confirmed. */
@Entity
@Immutable
class BankAccount {
    @Id
    UUID id;

    UUID companyId;
    byte[] ribEncrypted;
    byte[] ribToken;
    String lastDigits;
    UUID declaredBy;
    String declaredByName;
    Instant declaredAt;
    UUID proposalId;
    UUID confirmedBy;
    String confirmedByName;
    Instant confirmedAt;
}
