package ma.hawafiz.dossier.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.dossier.DossierAction;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One entry of the statutory clock: what a move of a dossier did to one of its delays. Appended, never changed. */
@Entity
@Immutable
class ClockEntry {
    @Id
    UUID id;

    UUID dossierId;
    UUID companyId;
    UUID eventId;

    @Enumerated(EnumType.STRING)
    DossierAction action;

    @Enumerated(EnumType.STRING)
    Delay delay;

    @Enumerated(EnumType.STRING)
    ClockMove.Kind kind;

    int position;
    LocalDate day;

    /** How long the delay is, of the law on the day it starts; null but where it does. */
    @Nullable
    Integer days;

    /** In which a complement may be asked for; null but where the review starts. */
    @Nullable
    Integer complementDays;

    /** Its last calendar day, worked or not; null where it stops or ends. */
    @Nullable
    LocalDate ends;

    @Nullable
    String ground;

    UUID actor;
    String actorName;
    Instant at;

    /** The delay as its entries have it, the oldest first; null where it does not go on. */
    static @Nullable Countdown countdown(List<ClockEntry> entries) {
        Countdown countdown = null;
        for (ClockEntry entry : entries) {
            countdown = entry.after(countdown);
        }
        return countdown;
    }

    private @Nullable Countdown after(@Nullable Countdown before) {
        if (kind == ClockMove.Kind.START && days != null) {
            return Countdown.start(days, day);
        }
        if (before == null || kind == ClockMove.Kind.END) {
            return null;
        }
        return kind == ClockMove.Kind.STOP ? before.stop(day) : before.resume(day);
    }
}
