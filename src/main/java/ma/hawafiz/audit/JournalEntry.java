package ma.hawafiz.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing somebody did. Appended; the database refuses to change or delete it. */
@Entity
@Immutable
class JournalEntry {
    @Id
    UUID id;

    Instant at;

    @Nullable
    UUID actor;

    String actorName;

    String action;

    @Nullable
    UUID companyId;

    UUID subject;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> details;
}
