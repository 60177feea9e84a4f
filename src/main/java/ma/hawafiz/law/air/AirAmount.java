package ma.hawafiz.law.air;

import java.util.Objects;
import ma.hawafiz.law.company.ExportRatioKnown;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Rounding;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Payroll;
import ma.hawafiz.law.situation.Turnover;
import org.jspecify.annotations.Nullable;

/**
 * The calculation of AIR: {@code round(max(0, Σ IR − Σ ceiling × RBI) × export ÷ total)} over the months that count. All
 * amounts are centimes; nothing is allocated, and the steps are explained from these same answers. What lies above the
 * ceiling stays an exact fraction, over the ceilings' denominator, until the one rounding.
 */
record AirAmount(AirTerms terms) {
    long ir(Employee employee) {
        Payroll payroll = employee.payroll();
        long sum = 0;
        for (int row = terms.firstRow(payroll); terms.counts(payroll, row); row++) {
            sum = Math.addExact(sum, payroll.ir(row));
        }
        return sum;
    }

    long rbi(Employee employee) {
        return employee.payroll().rbiBetween(terms.firstMonth(), terms.lastMonth());
    }

    /** Σ ceiling × RBI, over the ceilings' denominator; zero where a month is not known. */
    long ceiling(Employee employee) {
        return MonthsKnown.areKnown(employee, terms) ? ceiling(employee.payroll()) : 0;
    }

    /** What lies above the ceiling, over the ceilings' denominator; never below zero, and zero where a month is not known. */
    long excess(Employee employee) {
        if (!MonthsKnown.areKnown(employee, terms)) {
            return 0;
        }
        long ir = Math.multiplyExact(ir(employee), terms.ceilings().denominator());
        return Math.max(0, ir - ceiling(employee.payroll()));
    }

    private long ceiling(Payroll payroll) {
        String site = null;
        long[] ceilings = terms.ceilings().of(null);
        long sum = 0;
        for (int row = terms.firstRow(payroll); terms.counts(payroll, row); row++) {
            if (!Objects.equals(payroll.site(row), site)) {
                site = payroll.site(row);
                ceilings = terms.ceilings().of(site);
            }
            long numerator = terms.ceilings().numerator(ceilings, payroll.month(row));
            sum = Math.addExact(sum, Math.multiplyExact(numerator, payroll.rbi(row)));
        }
        return sum;
    }

    long computed(Employee employee) {
        Turnover turnover = terms.turnover();
        if (turnover == null || !ExportRatioKnown.isKnown(terms)) {
            return 0;
        }
        long export = orZero(turnover.export());
        long total = orZero(turnover.total());
        return Rounding.halfUp(excess(employee), export, terms.ceilings().denominator(), total);
    }

    /** A figure over the ceilings' denominator, as it is shown in a step: rounded there, but never in the calculation. */
    Dirham shown(long overDenominator) {
        return new Dirham(Rounding.halfUp(overDenominator, terms.ceilings().denominator()));
    }

    private static long orZero(@Nullable Dirham amount) {
        return amount == null ? 0 : amount.centimes();
    }
}
