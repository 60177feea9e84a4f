package ma.hawafiz.law.situation;

import java.util.Comparator;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import org.jspecify.annotations.Nullable;

/**
 * One employee's payroll row of one month.
 *
 * @param site where the employee worked; null where not known, which AIR does not accept
 * @param rbi revenu brut imposable of the month
 * @param ir income tax withheld for the month; null where not known, which AIR does not accept
 * @param days declared days, 0 to 31
 */
public record PayrollMonth(
        Month month,
        @Nullable String site,
        Dirham rbi,
        @Nullable Dirham ir,
        int days,
        @Nullable MonthSituation situation) {

    /** By month; among rows of the same month by everything else. */
    static final Comparator<PayrollMonth> IN_ORDER = Comparator.comparing(PayrollMonth::month)
            .thenComparing(PayrollMonth::rbi)
            .thenComparing(PayrollMonth::ir, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(PayrollMonth::site, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(PayrollMonth::days)
            .thenComparing(PayrollMonth::situation, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The same in another month, with at least a day declared. */
    public PayrollMonth workedIn(Month then) {
        return new PayrollMonth(then, site, rbi, ir, Math.max(1, days), situation);
    }

    public PayrollMonth withSite(String then) {
        return new PayrollMonth(month, then, rbi, ir, days, situation);
    }

    public PayrollMonth withIr(Dirham then) {
        return new PayrollMonth(month, site, rbi, then, days, situation);
    }
}
