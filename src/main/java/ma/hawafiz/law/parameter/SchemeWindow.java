package ma.hawafiz.law.parameter;

import java.time.LocalDate;
import ma.hawafiz.law.money.Month;

/** The life of the scheme, both days counted: only what lies inside it counts, for every measure. */
public record SchemeWindow(LocalDate start, LocalDate end) {

    public static SchemeWindow of(RuleSet rules) {
        ParametersInForce always = rules.at(LocalDate.MAX);
        return new SchemeWindow(always.date("scheme.start"), always.date("scheme.end"));
    }

    /** The day on which the parameters of an exercice are read: its last one, brought into the scheme. */
    public LocalDate readingDay(int exercice) {
        LocalDate last = LocalDate.of(exercice, 12, 31);
        if (last.isBefore(start)) {
            return start;
        }
        return last.isAfter(end) ? end : last;
    }

    public int firstMonth() {
        return Month.indexOf(start);
    }

    public int lastMonth() {
        return Month.indexOf(end);
    }
}
