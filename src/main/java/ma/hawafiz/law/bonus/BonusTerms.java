package ma.hawafiz.law.bonus;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ma.hawafiz.law.cap.Cap;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.SchemeWindow;
import ma.hawafiz.law.situation.MonthSituation;

/**
 * The terms of a bonus for one exercice seen from one date.
 *
 * @param minMonths consecutive months of employment wanted, from the hire month
 * @param maxMonths months from the hire month over which the bonus is due
 * @param onceMonths {@link #YEARLY}, or over how many months from the hire month the bonus is a single amount, due for
 *     the exercice in which the last of the {@code minMonths} falls
 */
public record BonusTerms(
        int exercice,
        LocalDate asOf,
        SchemeWindow scheme,
        String nationality,
        int antiChurnMonths,
        List<String> contracts,
        int minMonths,
        Set<MonthSituation> justified,
        Share rate,
        int maxMonths,
        int onceMonths,
        Cap cap) {

    /** The bonus is not one amount but one a year. */
    public static final int YEARLY = -1;

    /** The situations in which a month without a declared day still counts as worked. */
    public static Set<MonthSituation> justified(ParametersInForce law) {
        Set<MonthSituation> justified = EnumSet.noneOf(MonthSituation.class);
        law.list("pae.justifiedSituations").forEach(code -> justified.add(MonthSituation.valueOf(code)));
        return justified;
    }
}
