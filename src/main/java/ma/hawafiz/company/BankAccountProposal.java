package ma.hawafiz.company;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Where a company would be paid, until a second person of it confirms. */
@Entity
@Immutable
class BankAccountProposal {
    @Id
    UUID id;

    UUID companyId;
    byte[] ribEncrypted;
    byte[] ribToken;
    String lastDigits;
    UUID declaredBy;
    String declaredByName;
    Instant declaredAt;
}
