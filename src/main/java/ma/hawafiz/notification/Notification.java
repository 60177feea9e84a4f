package ma.hawafiz.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That somebody was told there is news. Only the database makes one; its recipient says when it was read. */
@Entity
@Immutable
class Notification {
    @Id
    UUID id;

    UUID recipient;

    @Enumerated(EnumType.STRING)
    NotificationKind kind;

    @Nullable
    String reference;

    String path;

    @Nullable
    LocalDate deadline;

    Instant at;

    @Nullable
    Instant readAt;
}
