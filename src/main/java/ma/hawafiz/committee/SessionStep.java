package ma.hawafiz.committee;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What moves a session; chair, seats and quorum are those of its opening. */
@Entity
@Immutable
@Table(name = "committee_step")
class SessionStep {
    enum Step {
        OPEN,
        CLOSE,
        CANCEL
    }

    @Id
    UUID id;

    UUID sessionId;

    @Enumerated(EnumType.STRING)
    Step step;

    /** The member who chairs. */
    @Nullable
    UUID chair;

    @Nullable
    Integer seats;

    @Nullable
    Integer quorum;

    @Nullable
    String ground;

    UUID actor;
    String actorName;
    Instant at;
}
