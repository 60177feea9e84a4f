package ma.hawafiz.dossier.completion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The one complement an instructor asked for. */
@Entity
@Immutable
class Complement {
    @Id
    UUID dossierId;

    UUID companyId;
    UUID eventId;
    String asked;
}
