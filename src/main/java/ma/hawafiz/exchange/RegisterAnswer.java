package ma.hawafiz.exchange;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.company.Register;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One question to a register and what became of it, silence included. Appended by the portal; the company has its copy. */
@Entity
@Immutable
class RegisterAnswer {
    @Id
    UUID id;

    UUID companyId;

    @Enumerated(EnumType.STRING)
    Register register;

    @Enumerated(EnumType.STRING)
    Question question;

    String subject;
    UUID consentId;
    Instant askedAt;
    short attempts;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @Nullable
    Instant answeredAt;

    @Nullable
    String silence;

    @Basic(fetch = FetchType.LAZY)
    byte @Nullable [] document;

    @Nullable
    String sha256;

    @Nullable
    LocalDate issued;

    enum Outcome {
        GIVEN,
        NOT_FOUND,
        SILENT
    }
}
