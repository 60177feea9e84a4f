package ma.hawafiz.payroll;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.payroll.reading.FileKind;
import org.hibernate.annotations.Immutable;

/** One payroll file that was accepted, whole. */
@Entity
@Immutable
class PayrollImport {
    @Id
    UUID id;

    UUID companyId;
    String fileName;
    String sha256;

    @Enumerated(EnumType.STRING)
    FileKind kind;

    int lines;
    int employees;
    int months;
    int firstMonth;
    int lastMonth;
    UUID importedBy;
    String importedByName;
    Instant importedAt;
}
