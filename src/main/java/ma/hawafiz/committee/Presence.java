package ma.hawafiz.committee;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A member who is there, in their own seat or that of the titular member they stand in for. */
@Entity
@Immutable
@Table(name = "committee_presence")
class Presence {
    @Id
    UUID id;

    UUID sessionId;
    UUID memberId;
    UUID seat;
    UUID person;
    String name;
    UUID recordedBy;
    Instant recordedAt;
}
