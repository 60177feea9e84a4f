package ma.hawafiz.committee;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A dossier put to a session, with the opinion it votes on. Of a row, only its place and whether it stands may change. */
@Entity
@DynamicUpdate
class AgendaItem {
    @Id
    UUID id;

    UUID sessionId;
    UUID dossierId;
    UUID companyId;
    UUID opinionId;
    int position;

    /** On the agenda of a session that is neither closed nor cancelled; false once it was taken off. */
    boolean live;

    UUID addedBy;
    String addedByName;
    Instant addedAt;
}
