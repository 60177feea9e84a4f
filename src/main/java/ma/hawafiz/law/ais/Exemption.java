package ma.hawafiz.law.ais;

import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.law.situation.FinancialYear;
import org.jspecify.annotations.Nullable;

/**
 * The exemption of the first consecutive financial years from the start of operation (CGI, article 6-II-B-4°). The year
 * containing the start is number 1. Years before those the company gave are taken as of twelve months.
 *
 * @param operationStart null where it is not known, and with it which years are exempt
 * @param given all financial years the company gave
 */
record Exemption(@Nullable LocalDate operationStart, List<FinancialYear> given, int years) {

    /** Whether the year is known to be exempt, or over before operation started. */
    boolean covers(FinancialYear year) {
        return operationStart != null && (hasNotBegunIn(year) || number(year) <= years);
    }

    boolean hasNotBegunIn(FinancialYear year) {
        return operationStart != null && operationStart.isAfter(year.end());
    }

    /** Which one the year is since operation started. */
    int number(FinancialYear year) {
        int number = 1;
        LocalDate start = year.start();
        while (operationStart != null && operationStart.isBefore(start)) {
            start = startOfYearBefore(start);
            number++;
        }
        return number;
    }

    /** The latest start of operation with which the year would no longer be exempt. */
    LocalDate latestStartFreeing(FinancialYear year) {
        if (years == 0) {
            return year.end();
        }
        LocalDate start = year.start();
        for (int number = 1; number < years; number++) {
            start = startOfYearBefore(start);
        }
        return start.minusDays(1);
    }

    private LocalDate startOfYearBefore(LocalDate start) {
        LocalDate before = start.minusMonths(12);
        for (FinancialYear year : given) {
            if (year.end().equals(start.minusDays(1))) {
                return year.start();
            }
            if (year.end().isBefore(start) && !year.end().isBefore(before)) {
                before = year.end().plusDays(1);
            }
        }
        return before;
    }
}
