package ma.hawafiz.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.company.Register;
import org.hibernate.annotations.Immutable;

/** A company allows the portal to ask a register about it, or does so no longer. Appended. */
@Entity
@Immutable
class RegisterConsent {
    @Id
    UUID id;

    UUID companyId;

    @Enumerated(EnumType.STRING)
    Register register;

    boolean given;
    String textVersion;
    UUID person;
    String personName;
    Instant at;
}
