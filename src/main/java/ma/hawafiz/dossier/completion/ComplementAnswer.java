package ma.hawafiz.dossier.completion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the company answered to a request for a complement. */
@Entity
@Immutable
class ComplementAnswer {
    @Id
    UUID dossierId;

    UUID companyId;
    UUID eventId;
    String answer;
}
