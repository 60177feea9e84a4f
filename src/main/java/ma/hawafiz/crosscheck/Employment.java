package ma.hawafiz.crosscheck;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;
import ma.hawafiz.law.money.Month;
import org.jspecify.annotations.Nullable;

/**
 * One employment as a firm's payroll tells it.
 *
 * @param cnss null while it is not known
 * @param cinToken keyed hash of the CIN; null where it is not known
 * @param days the declared days of each month that has any, by month number
 */
record Employment(
        UUID id,
        UUID company,
        @Nullable String cnss,
        @Nullable String cinToken,
        String lastName,
        String firstName,
        @Nullable LocalDate hired,
        @Nullable LocalDate exited,
        SortedMap<Integer, Integer> days) {

    String name() {
        return lastName + " " + firstName;
    }

    /** The number of the last month known of it; null where none is. */
    @Nullable
    Integer lastMonth() {
        if (exited != null) {
            return Month.of(exited).index();
        }
        return days.isEmpty() ? null : days.lastKey();
    }
}
