package ma.hawafiz.committee;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a member said of an opinion, once and in person. */
@Entity
@Immutable
@Table(name = "committee_vote")
class Vote {
    @Id
    UUID id;

    UUID sessionId;
    UUID itemId;
    UUID memberId;
    UUID person;
    String name;

    @Enumerated(EnumType.STRING)
    Choice vote;

    Instant at;
}
