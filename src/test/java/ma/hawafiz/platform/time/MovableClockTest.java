package ma.hawafiz.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MovableClockTest {
    @Inject
    PortalClock clock;

    @Inject
    MovableClock movable;

    @Test
    void movesTheClockOfThePortalAndGivesItBack() {
        assertThat(clock.today()).isEqualTo(LocalDate.of(2027, 3, 31));
        movable.set(LocalDate.of(2028, 2, 29));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2028, 2, 29));
        movable.release();
        assertThat(clock.today()).isEqualTo(LocalDate.of(2027, 3, 31));
    }
}
