package ma.hawafiz.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A file that comes in parts, and how much of it has come. */
@Entity
@DynamicUpdate
class DocumentUpload {
    @Id
    UUID id;

    UUID companyId;
    String piece;

    @Nullable
    Integer year;

    String fileName;

    @Nullable
    LocalDate issuedOn;

    @Nullable
    LocalDate validUntil;

    @Nullable
    UUID sentFor;

    @Nullable
    UUID replaces;

    long bytes;
    long received;

    @Nullable
    UUID documentId;

    UUID begunBy;
    Instant begunAt;

    NewDocument announced() {
        return new NewDocument(piece, year, fileName, issuedOn, validUntil, sentFor, replaces);
    }
}
