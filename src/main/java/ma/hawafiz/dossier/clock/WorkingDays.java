package ma.hawafiz.dossier.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Which days an administration works: neither at the weekend nor on a public holiday. */
public final class WorkingDays {
    private final Predicate<LocalDate> isHoliday;

    public WorkingDays(Predicate<LocalDate> isHoliday) {
        this.isHoliday = isHoliday;
    }

    /** The day itself if it is a working day, else the next one that is. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorked(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    public boolean isWorked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !isHoliday.test(day);
    }
}
