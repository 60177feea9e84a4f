package ma.hawafiz.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One content of one company, whatever it is called, and what the scanner said of it. */
@Entity
@Immutable
@IdClass(DocumentFile.Key.class)
class DocumentFile {
    @Id
    UUID companyId;

    @Id
    String sha256;

    long bytes;

    @Enumerated(EnumType.STRING)
    AcceptedType type;

    @Enumerated(EnumType.STRING)
    ScanState state;

    @Nullable
    String signature;

    Instant receivedAt;

    @Nullable
    Instant scannedAt;

    @Nullable
    Instant silentSince;

    boolean kept;

    record Key(UUID companyId, String sha256) {}
}
