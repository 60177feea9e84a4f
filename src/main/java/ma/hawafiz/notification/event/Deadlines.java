package ma.hawafiz.notification.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import ma.hawafiz.dossier.DossierMoved;
import ma.hawafiz.dossier.clock.ReadClock;
import ma.hawafiz.dossier.clock.TimeLeft;

/** Until when whoever is told of a move has time: the next end of a delay of the statutory clock. */
@ApplicationScoped
class Deadlines {
    private final ReadClock readClock;

    Deadlines(ReadClock readClock) {
        this.readClock = readClock;
    }

    Optional<LocalDate> after(DossierMoved moved) {
        return readClock.of(moved.subject()).running().stream()
                .map(TimeLeft::due)
                .min(Comparator.naturalOrder());
    }
}
