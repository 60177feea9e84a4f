package ma.hawafiz.dossier.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ma.hawafiz.reference.Holidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Day by day over three years, against somebody who counts on a wall calendar and crosses out what is not worked. */
class CountdownTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);
    private static final int LONGEST = 70;
    private static final Set<String> OFF_EVERY_YEAR =
            Set.of("01-01", "01-11", "01-14", "05-01", "07-30", "08-14", "08-20", "08-21", "10-31", "11-06", "11-18");
    private static final Set<String> OFF = Set.of(
            "2026-03-20",
            "2026-03-21",
            "2026-05-27",
            "2026-05-28",
            "2026-06-17",
            "2026-08-26",
            "2026-08-27",
            "2027-03-10",
            "2027-03-11",
            "2027-05-17",
            "2027-05-18",
            "2027-06-06",
            "2027-08-15",
            "2027-08-16");

    private final WorkingDays working = new WorkingDays(new Holidays()::isHoliday);

    @Test
    void crossesOutWhatTheWallCalendarDoes() {
        assertThat(days())
                .allSatisfy(
                        day -> assertThat(working.isWorked(day)).as("%s", day).isNotEqualTo(isOff(day)));
    }

    @Test
    void endsEveryDelayWhereCountingOnTheCalendarEndsIt() {
        for (LocalDate start : (Iterable<LocalDate>) days()::iterator) {
            for (int delay = 1; delay <= LONGEST; delay++) {
                Countdown countdown = Countdown.start(delay, start);
                LocalDate counted = counted(start, delay, day -> false);
                if (!countdown.due(working).equals(counted)) {
                    assertThat(countdown.due(working))
                            .as("%s + %d", start, delay)
                            .isEqualTo(counted);
                }
            }
        }
    }

    @Test
    void endsEveryStoppedDelayWhereCountingOnlyTheDaysItRunsEndsIt() {
        for (LocalDate start : (Iterable<LocalDate>) days()::iterator) {
            for (int stopped = 0; stopped <= 30; stopped += 3) {
                for (int pause : new int[] {0, 1, 7, 30, 33}) {
                    LocalDate stop = start.plusDays(stopped);
                    LocalDate resume = stop.plusDays(pause);
                    LocalDate due =
                            Countdown.start(60, start).stop(stop).resume(resume).due(working);
                    LocalDate counted = counted(start, 60, day -> day.isAfter(stop) && !day.isAfter(resume));
                    if (!due.equals(counted)) {
                        assertThat(due)
                                .as("%s, stopped %s to %s", start, stop, resume)
                                .isEqualTo(counted);
                    }
                }
            }
        }
    }

    /** One day after the other, those of a stop left out; then on to a day that is worked. */
    private static LocalDate counted(LocalDate start, int delay, Predicate<LocalDate> still) {
        LocalDate day = start;
        int left = delay;
        while (left > 0) {
            day = day.plusDays(1);
            if (!still.test(day)) {
                left--;
            }
        }
        while (isOff(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isOff(LocalDate day) {
        // 1 January 1900 was a Monday.
        long weekday = (day.toEpochDay() - LocalDate.of(1900, 1, 1).toEpochDay()) % 7;
        return weekday >= 5 || OFF_EVERY_YEAR.contains(day.toString().substring(5)) || OFF.contains(day.toString());
    }

    private static Stream<LocalDate> days() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }

    @ParameterizedTest(name = "{1} days from {0}: {2}")
    @CsvSource({
        // A Friday; a Saturday; the Sunday before a Monday; the eve of the Throne Day, a Friday in 2027, before a
        // weekend.
        "2027-03-31,30,2027-04-30",
        "2027-03-31,31,2027-05-03",
        "2027-05-31,60,2027-08-02",
        "2026-10-01,30,2026-11-02",
        "2026-12-12,30,2027-01-12",
    })
    void endsOnAWorkingDay(LocalDate start, int days, LocalDate due) {
        assertThat(Countdown.start(days, start).due(working)).isEqualTo(due);
    }

    @Test
    void countsNothingWhileItStandsStill() {
        Countdown stopped = Countdown.start(60, FIRST).stop(FIRST.plusDays(20));
        assertThat(stopped.used()).isEqualTo(20);
        assertThat(stopped.runs()).isFalse();
        Countdown resumed = stopped.resume(FIRST.plusDays(50));
        assertThat(resumed.usedOn(FIRST.plusDays(50))).isEqualTo(20);
        assertThat(resumed.usedOn(FIRST.plusDays(55))).isEqualTo(25);
        assertThat(resumed.lastDay()).isEqualTo(FIRST.plusDays(90));
    }

    @Test
    void knowsNoOtherOrderThanRunningAndStanding() {
        Countdown running = Countdown.start(60, FIRST);
        Countdown stopped = running.stop(FIRST);
        assertThatThrownBy(() -> running.resume(FIRST)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> stopped.stop(FIRST)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(stopped::lastDay).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> running.stop(FIRST.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Countdown.start(0, FIRST)).isInstanceOf(IllegalArgumentException.class);
    }
}
