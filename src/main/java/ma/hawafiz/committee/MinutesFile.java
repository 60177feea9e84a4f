package ma.hawafiz.committee;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.platform.i18n.Language;
import org.hibernate.annotations.Immutable;

/** The minutes of a session in one language: the file stands under its hash. */
@Entity
@Immutable
@IdClass(MinutesFile.Key.class)
@Table(name = "committee_minutes")
class MinutesFile {
    record Key(UUID sessionId, Language language) implements Serializable {}

    @Id
    UUID sessionId;

    @Id
    @Enumerated(EnumType.STRING)
    Language language;

    String sha256;
    UUID madeBy;
    Instant madeAt;
}
