package ma.hawafiz.law.air;

import ma.hawafiz.law.company.ExportTerms;
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

    boolean counts(int month) {
        return month >= firstMonth && month <= lastMonth;
    }
}
