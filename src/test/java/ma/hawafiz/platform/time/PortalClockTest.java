package ma.hawafiz.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortalClockTest {
    @Test
    void startsAtNineInTheMorningOfTheConfiguredDay() {
        PortalClock clock = new PortalClock(Optional.of(LocalDate.of(2027, 3, 31)));

        assertThat(clock.today()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(clock.now().atZone(clock.zone()).getHour()).isEqualTo(9);
    }

    @Test
    void followsTheRealTimeWhenNoDayIsConfigured() {
        PortalClock clock = new PortalClock(Optional.empty());

        assertThat(Duration.between(clock.now(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void keepsNoMoreThanTheMicrosecondsPostgresKeeps() {
        assertThat(new PortalClock(Optional.empty()).now().getNano() % 1000).isZero();
    }
}
