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

/** An interest of a member in a dossier: who has one does not vote on it and does not count for its quorum. */
@Entity
@Immutable
@Table(name = "committee_conflict")
class Conflict {
    enum Source {
        DECLARED,
        /** The member may act for the company: the portal finds it itself. */
        MANDATE
    }

    @Id
    UUID id;

    UUID sessionId;
    UUID itemId;
    UUID memberId;
    String name;

    @Enumerated(EnumType.STRING)
    Source source;

    @Nullable
    String ground;

    UUID recordedBy;
    Instant recordedAt;
}
