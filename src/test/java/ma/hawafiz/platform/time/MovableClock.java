package ma.hawafiz.platform.time;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The portal's clock in tests: set to a day, it stands still at nine o'clock of it until it is released. */
@Mock
@Singleton
public class MovableClock extends PortalClock {
    private @Nullable Instant standing;

    public MovableClock(@ConfigProperty(name = "hawafiz.clock.today") Optional<LocalDate> today) {
        super(today);
    }

    public void set(LocalDate day) {
        standing = day.atTime(LocalTime.of(9, 0)).atZone(zone()).toInstant();
    }

    public void release() {
        standing = null;
    }

    @Override
    public Instant now() {
        Instant still = standing;
        return still == null ? super.now() : still;
    }
}
