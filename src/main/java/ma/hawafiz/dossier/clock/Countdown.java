package ma.hawafiz.dossier.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A delay that runs, stops and runs on, in calendar days (law 55-19). The day on which it starts or resumes does not count, the
 * day on which it stops does. Knows no clock: it is told each day.
 *
 * @param days how long the delay is
 * @param used days gone by before it last started or resumed
 * @param since when it last started or resumed; null while it is stopped, and once it has ended
 */
public record Countdown(int days, int used, @Nullable LocalDate since) {

    public static Countdown start(int days, LocalDate day) {
        if (days <= 0) {
            throw new IllegalArgumentException("no delay: " + days + " days");
        }
        return new Countdown(days, 0, day);
    }

    /** @throws IllegalStateException if it does not run */
    public Countdown stop(LocalDate day) {
        return new Countdown(days, usedOn(day), null);
    }

    /** @throws IllegalStateException if it runs */
    public Countdown resume(LocalDate day) {
        if (since != null) {
            throw new IllegalStateException("runs since " + since);
        }
        return new Countdown(days, used, day);
    }

    public boolean runs() {
        return since != null;
    }

    /** Days used up by the end of a day. */
    public int usedOn(LocalDate day) {
        LocalDate start = running();
        if (day.isBefore(start)) {
            throw new IllegalArgumentException(day + " is before " + start);
        }
        return used + Math.toIntExact(ChronoUnit.DAYS.between(start, day));
    }

    /** The last of its calendar days, worked or not. */
    public LocalDate lastDay() {
        return running().plusDays((long) days - used);
    }

    /** The day it ends on: its last day, or the first working day after. */
    public LocalDate due(WorkingDays working) {
        return working.onOrAfter(lastDay());
    }

    private LocalDate running() {
        if (since == null) {
            throw new IllegalStateException("does not run");
        }
        return since;
    }
}
