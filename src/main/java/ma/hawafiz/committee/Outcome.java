package ma.hawafiz.committee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.review.SessionOutcome;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What came of an item when its session closed. */
@Entity
@Immutable
@Table(name = "agenda_outcome")
class Outcome {
    @Id
    UUID itemId;

    UUID sessionId;
    UUID dossierId;
    UUID companyId;
    UUID opinionId;
    String number;
    LocalDate day;

    @Column(name = "outcome")
    @Enumerated(EnumType.STRING)
    Result result;

    @Nullable
    String reason;

    int voters;
    int votesFor;
    int votesAgainst;
    int abstentions;
    UUID recordedBy;
    Instant recordedAt;

    SessionOutcome forReview() {
        return new SessionOutcome(itemId, number, day, result == Result.FOLLOWED, votesFor, votesAgainst, abstentions);
    }
}
