package ma.hawafiz.committee;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Somebody who sits on the committee for a time: a titular member, or the deputy of one. */
@Entity
@DynamicUpdate
class CommitteeMember {
    @Id
    UUID id;

    /** The id of the titular member whose seat it is; a titular member's own. */
    UUID seat;

    UUID person;
    String name;
    LocalDate since;

    /** The last day. */
    @Nullable
    LocalDate until;

    UUID appointedBy;
    String appointedByName;
    Instant appointedAt;

    boolean titular() {
        return seat.equals(id);
    }

    boolean sitsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
