package ma.hawafiz.amendment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.law.situation.Measure;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A draft tried on dossiers: on all that were lodged, or on those of one measure, exercice or state. */
@Entity
@Immutable
class Rehearsal {
    @Id
    UUID id;

    UUID draftId;

    @Nullable
    @Enumerated(EnumType.STRING)
    Measure measure;

    @Nullable
    Integer exercice;

    @Nullable
    @Enumerated(EnumType.STRING)
    DossierState state;

    UUID askedBy;
    String askedByName;
    Instant askedAt;

    /** On all of them: only such a one carries a proposal. */
    boolean whole() {
        return measure == null && exercice == null && state == null;
    }
}
