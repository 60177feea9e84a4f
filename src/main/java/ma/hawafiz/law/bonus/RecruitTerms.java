package ma.hawafiz.law.bonus;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.SchemeWindow;
import ma.hawafiz.law.situation.MonthSituation;

/**
 * The terms on which a recruit is asked about, seen from one date.
 *
 * @param antiChurnMonths before the hire month, in which the same company must not have employed the person
 * @param minMonths consecutive months of employment wanted, from the hire month
 * @param justified the situations in which a month without a declared day still counts as worked
 */
public record RecruitTerms(
        LocalDate asOf,
        SchemeWindow scheme,
        String nationality,
        int antiChurnMonths,
        List<String> contracts,
        int minMonths,
        Set<MonthSituation> justified) {

    /** @param minMonths months of employment that the bonus wants */
    public static RecruitTerms of(
            ParametersInForce law, SchemeWindow scheme, LocalDate asOf, List<String> contracts, int minMonths) {
        Set<MonthSituation> justified = EnumSet.noneOf(MonthSituation.class);
        law.list("pae.justifiedSituations").forEach(code -> justified.add(MonthSituation.valueOf(code)));
        return new RecruitTerms(
                asOf,
                scheme,
                law.text("pae.nationality"),
                law.integer("pae.antiChurnMonths"),
                contracts,
                minMonths,
                justified);
    }
}
