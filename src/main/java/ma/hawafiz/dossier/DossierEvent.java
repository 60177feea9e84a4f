package ma.hawafiz.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step of a dossier's life: who, when, from where to where, why. Its insertion is what moves the dossier. */
@Entity
@Immutable
class DossierEvent {
    @Id
    UUID id;

    UUID dossierId;
    UUID companyId;

    @Enumerated(EnumType.STRING)
    DossierAction action;

    @Enumerated(EnumType.STRING)
    DossierState fromState;

    @Enumerated(EnumType.STRING)
    DossierState toState;

    @Nullable
    String ground;

    UUID actor;
    String actorName;
    Instant at;
}
