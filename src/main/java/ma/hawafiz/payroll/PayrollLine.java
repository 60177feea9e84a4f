package ma.hawafiz.payroll;

import java.time.LocalDate;
import ma.hawafiz.law.money.Month;
import org.jspecify.annotations.Nullable;

/** One line of a payroll file that says nothing wrong by itself: one employee, one month. Amounts in centimes. */
record PayrollLine(long number, Person person, Pay pay) {

    /** Who it is and how employed: the same on every line of one employment. */
    record Person(
            String cnss,
            @Nullable String cin,
            String lastName,
            String firstName,
            @Nullable String nationality,
            @Nullable String contract,
            @Nullable LocalDate hired,
            @Nullable LocalDate exited,
            @Nullable String exitReason,
            int dependants) {

        /** What tells one employment from another: the person, and the day of hiring. */
        Key key() {
            return new Key(Cnss.isKnown(cnss) ? cnss : "CIN " + cin, hired);
        }
    }

    record Key(String person, @Nullable LocalDate hired) {}

    record Pay(
            Month month,
            @Nullable String site,
            long rbi,
            @Nullable Long ir,
            int days,
            @Nullable String situation) {}
}
