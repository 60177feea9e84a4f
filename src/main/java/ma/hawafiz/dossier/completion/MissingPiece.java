package ma.hawafiz.dossier.completion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A piece an agent found missing, by its code in the published list. */
@Entity
@Immutable
@IdClass(MissingPiece.Place.class)
class MissingPiece {
    @Id
    UUID eventId;

    @Id
    int position;

    UUID dossierId;
    UUID companyId;
    String piece;

    @Nullable
    String note;

    record Place(UUID eventId, int position) {}
}
