package ma.hawafiz.dossier.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The entry since which a delay runs now. */
@Entity
@Immutable
@Table(name = "running_delay")
class RunningEntry {
    @Id
    UUID id;

    UUID dossierId;

    @Enumerated(EnumType.STRING)
    Delay delay;

    LocalDate ends;
}
