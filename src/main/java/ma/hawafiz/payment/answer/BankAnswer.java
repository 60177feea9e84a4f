package ma.hawafiz.payment.answer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.payment.iso20022.BankMessage;
import org.hibernate.annotations.Immutable;

/** A file of the bank that was taken in; its hash keeps it from being taken in again. */
@Entity
@Immutable
class BankAnswer {
    @Id
    UUID id;

    String sha256;

    @Enumerated(EnumType.STRING)
    BankMessage.Kind kind;

    String messageId;
    int lines;
    int paid;
    int refused;
    UUID importedBy;
    String importedByName;
    Instant importedAt;
}
