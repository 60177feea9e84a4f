package ma.hawafiz.company;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one certificate of regularity, and from whom.
 *
 * @param declared what the company says, whatever the register says
 * @param issued the certificate's date as the register gave it; null unless confirmed
 * @param answer the register's answer this rests on
 * @param silentSince since when the register does not answer, though it may have answered before; null while it does
 * @param silence why it did not answer the last time
 */
public record CertificateStanding(
        Register register,
        Basis basis,
        @Nullable LocalDate declared,
        @Nullable LocalDate issued,
        @Nullable UUID answer,
        @Nullable Instant answeredAt,
        @Nullable Instant silentSince,
        @Nullable String silence) {

    public enum Basis {
        /** The company’s word: it does not consent to the register being asked, or nobody can ask it. */
        DECLARED,
        /** The register gave the date. */
        CONFIRMED,
        /** The register answered that it knows of no certificate. */
        NOT_ISSUED,
        /** The register is to say it, and has not yet. */
        UNANSWERED
    }

    public static CertificateStanding declared(Register register, @Nullable LocalDate declared) {
        return new CertificateStanding(register, Basis.DECLARED, declared, null, null, null, null, null);
    }

    /** The company declared a date that does not count. */
    public boolean replaced() {
        return basis != Basis.DECLARED && declared != null && !declared.equals(issued);
    }

    /** What the conditions are decided on. Where the register is to say it, the company’s word does not stand in for it. */
    public @Nullable LocalDate date() {
        return switch (basis) {
            case DECLARED -> declared;
            case CONFIRMED -> issued;
            case NOT_ISSUED, UNANSWERED -> null;
        };
    }
}
