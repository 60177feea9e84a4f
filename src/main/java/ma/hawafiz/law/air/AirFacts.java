package ma.hawafiz.law.air;

import java.util.Objects;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Payroll;

/**
 * An employee's months of one exercice, summed in one pass. All amounts are centimes.
 *
 * @param ceiling Σ ceiling × RBI, over the ceilings' denominator; means nothing where a month is not known
 * @param firstUnknown the first month whose site's ceiling or whose tax is not known; {@link #NO_MONTH} where all are
 */
public record AirFacts(Employee employee, long rbi, long ir, long ceiling, int firstUnknown) {
    static final int NO_MONTH = Integer.MIN_VALUE;

    static AirFacts of(Employee employee, AirTerms terms) {
        Payroll payroll = employee.payroll();
        String site = null;
        long[] ceilings = terms.ceilings().of(null);
        long rbi = 0;
        long ir = 0;
        long ceiling = 0;
        int firstUnknown = NO_MONTH;
        int rows = payroll.rowFrom(terms.lastMonth() + 1);
        for (int row = payroll.rowFrom(terms.firstMonth()); row < rows; row++) {
            int month = payroll.month(row);
            if (!Objects.equals(payroll.site(row), site)) {
                site = payroll.site(row);
                ceilings = terms.ceilings().of(site);
            }
            if (firstUnknown == NO_MONTH
                    && !(payroll.hasIr(row) && terms.ceilings().isKnown(ceilings, month))) {
                firstUnknown = month;
            }
            rbi = Math.addExact(rbi, payroll.rbi(row));
            ir = Math.addExact(ir, payroll.ir(row));
            ceiling = Math.addExact(
                    ceiling, Math.multiplyExact(terms.ceilings().numerator(ceilings, month), payroll.rbi(row)));
        }
        return new AirFacts(employee, rbi, ir, ceiling, firstUnknown);
    }

    boolean monthsAreKnown() {
        return firstUnknown == NO_MONTH;
    }
}
