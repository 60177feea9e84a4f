package ma.hawafiz.payment.answer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What became of an order, as the bank said. */
@Entity
@Immutable
class PaymentOutcome {
    @Id
    UUID orderId;

    UUID companyId;
    UUID dossierId;

    @Enumerated(EnumType.STRING)
    Kind outcome;

    @Nullable
    LocalDate settledOn;

    @Nullable
    String reasonCode;

    @Nullable
    String reasonText;

    UUID answerId;
    Instant recordedAt;

    enum Kind {
        PAID,
        REFUSED
    }
}
