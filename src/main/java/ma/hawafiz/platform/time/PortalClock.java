package ma.hawafiz.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one clock of the portal, in Moroccan time. With {@code hawafiz.clock.today} it starts at nine o'clock of that day
 * instead of now, and runs on from there.
 */
@ApplicationScoped
public class PortalClock {
    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");
    private static final LocalTime OPENING = LocalTime.of(9, 0);

    private final Clock clock;

    public PortalClock(@ConfigProperty(name = "hawafiz.clock.today") Optional<LocalDate> today) {
        Clock real = Clock.system(MOROCCO);
        this.clock = today.map(day -> day.atTime(OPENING).atZone(MOROCCO).toInstant())
                .map(start -> Clock.offset(real, Duration.between(real.instant(), start)))
                .orElse(real);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), MOROCCO);
    }

    /** To the microsecond, which is what PostgreSQL keeps: what was written is equal to what is read back. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public ZoneId zone() {
        return MOROCCO;
    }
}
