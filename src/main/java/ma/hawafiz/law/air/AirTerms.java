package ma.hawafiz.law.air;

import ma.hawafiz.law.company.ExportTerms;
import ma.hawafiz.law.situation.Payroll;
import ma.hawafiz.law.situation.Turnover;
import org.jspecify.annotations.Nullable;

/**
 * The terms of AIR for one exercice.
 *
 * @param firstMonth the first month of the exercice inside the scheme; after {@code lastMonth} where none is
 * @param nationality the nationality wanted, where the advantage is restricted to one
 */
public record AirTerms(
        int exercice,
        int firstMonth,
        int lastMonth,
        Ceilings ceilings,
        @Nullable Turnover turnover,
        String nationality) implements ExportTerms {

    /** The first payroll row that counts, if {@link #counts} says so. */
    int firstRow(Payroll payroll) {
        return payroll.rowFrom(firstMonth);
    }

    /** Whether the row, at or after the first that counts, is one and counts too. */
    boolean counts(Payroll payroll, int row) {
        return row < payroll.size() && payroll.month(row) <= lastMonth;
    }
}
