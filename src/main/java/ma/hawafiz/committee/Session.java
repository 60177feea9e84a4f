package ma.hawafiz.committee;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Generated;

/** A meeting of the committee. Its state is the database's to say: it follows from the steps. */
@Entity
@Table(name = "committee_session")
class Session {
    enum State {
        CONVENED,
        OPEN,
        CLOSED,
        CANCELLED
    }

    @Id
    UUID id;

    String number;
    LocalDate day;
    String place;

    @Generated
    @Enumerated(EnumType.STRING)
    State state;

    UUID convenedBy;
    String convenedByName;
    Instant convenedAt;
}
