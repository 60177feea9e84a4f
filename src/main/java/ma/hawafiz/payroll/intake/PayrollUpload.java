package ma.hawafiz.payroll.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.payroll.reading.FileKind;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A file somebody sent, and how far it has come. */
@Entity
@DynamicUpdate
class PayrollUpload {
    @Id
    UUID id;

    UUID companyId;
    String fileName;
    String sha256;
    long bytes;

    @Enumerated(EnumType.STRING)
    FileKind kind;

    @Enumerated(EnumType.STRING)
    UploadState state;

    long lines;
    long bytesRead;
    long faults;
    int attempts;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Layout layout;

    @Nullable
    UUID mappingId;

    @Nullable
    UUID importId;

    UUID sentBy;
    String sentByName;
    Instant sentAt;

    @Nullable
    Instant endedAt;

    boolean fileKept;
}
