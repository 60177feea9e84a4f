package ma.hawafiz.payment.run;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** So much (centimes) to a dossier's company, into the account as it stood when the order was made. */
@Entity
@Immutable
class PaymentOrder {
    @Id
    UUID id;

    UUID runId;
    UUID companyId;
    UUID dossierId;
    String reference;
    String payee;
    long amount;
    UUID accountId;
    byte[] ribEncrypted;
    byte[] ribToken;
    String lastDigits;
}
