package ma.hawafiz.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The letter of a signed decision, as it was made and sealed once. Appended; the database checks its hash. */
@Entity
@Immutable
class DecisionLetter {
    @Id
    UUID decisionId;

    UUID dossierId;
    UUID companyId;

    /** Whoever has it holds the letter: it stands in the address of its QR code. */
    String code;

    /** The names behind the CNSS numbers, as the letter says them. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> names;

    byte[] pdf;
    String pdfSha256;
    String jws;
    String kid;
    Instant madeAt;
}
