package ma.hawafiz.payroll.reading;

import java.time.LocalDate;
import ma.hawafiz.law.money.Month;
import org.jspecify.annotations.Nullable;

/** One line of a payroll file that says nothing wrong by itself: one employee, one month. Amounts in centimes. */
public record PayrollLine(long number, Person person, Pay pay) {

    /** Who it is and how employed: the same on every line of one employment. */
    public record Person(
            String cnss,
            @Nullable String cin,
            String lastName,
            String firstName,
            @Nullable String nationality,
            @Nullable String contract,
            @Nullable LocalDate hired,
            @Nullable LocalDate exited,
            @Nullable String exitReason,
            int dependants) {}

    public record Pay(
            Month month,
            @Nullable String site,
            long rbi,
            @Nullable Long ir,
            int days,
            @Nullable String situation) {}
}
