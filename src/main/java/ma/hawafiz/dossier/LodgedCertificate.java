package ma.hawafiz.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.company.CertificateStanding;
import ma.hawafiz.company.CertificateStanding.Basis;
import ma.hawafiz.company.Register;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How one certificate stood when the dossier was lodged. The date that counted is in the frozen situation as well. */
@Entity
@Immutable
@IdClass(LodgedCertificate.Key.class)
class LodgedCertificate {
    @Id
    UUID dossierId;

    @Id
    @Enumerated(EnumType.STRING)
    Register register;

    UUID companyId;

    @Enumerated(EnumType.STRING)
    Basis basis;

    @Nullable
    LocalDate declared;

    @Nullable
    LocalDate issued;

    @Nullable
    UUID answerId;

    @Nullable
    Instant answeredAt;

    @Nullable
    Instant silentSince;

    @Nullable
    String silence;

    record Key(UUID dossierId, Register register) {}

    static LodgedCertificate of(Dossier dossier, CertificateStanding standing) {
        LodgedCertificate frozen = new LodgedCertificate();
        frozen.dossierId = dossier.id;
        frozen.companyId = dossier.companyId;
        frozen.register = standing.register();
        frozen.basis = standing.basis();
        frozen.declared = standing.declared();
        frozen.issued = standing.issued();
        frozen.answerId = standing.answer();
        frozen.answeredAt = standing.answeredAt();
        frozen.silentSince = standing.silentSince();
        frozen.silence = standing.silence();
        return frozen;
    }

    CertificateStanding standing() {
        return new CertificateStanding(register, basis, declared, issued, answerId, answeredAt, silentSince, silence);
    }
}
