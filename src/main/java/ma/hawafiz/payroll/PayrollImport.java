package ma.hawafiz.payroll;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.payroll.reading.FileKind;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

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

    /** By which mapping its columns were read, and what that said then; null where its headers are the portal's own. */
    @Nullable
    UUID mappingId;

    @Nullable
    List<String> columns;

    int lines;
    int employees;
    int months;
    int firstMonth;
    int lastMonth;
    UUID importedBy;
    String importedByName;
    Instant importedAt;
}
