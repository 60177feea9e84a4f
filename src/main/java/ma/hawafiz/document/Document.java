package ma.hawafiz.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a company handed in under a piece of the list, and when. Appended; another document may take its place. */
@Entity
@Immutable
class Document {
    @Id
    UUID id;

    UUID companyId;
    String piece;

    @Nullable
    Integer year;

    String fileName;
    String sha256;

    @Nullable
    LocalDate issuedOn;

    @Nullable
    LocalDate validUntil;

    @Nullable
    UUID sentFor;

    @Nullable
    UUID replaces;

    UUID sentBy;
    String sentByName;
    Instant sentAt;
}
