package ma.hawafiz.law.air;

import java.util.List;
import java.util.Objects;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Payroll;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;

/** The ceiling of the site and the tax withheld are known for each month that counts. */
final class MonthsKnown implements Condition<Employee, AirTerms> {
    private static final int NO_MONTH = Integer.MIN_VALUE;

    enum Found implements Finding {
        KNOWN(Outcome.MET),
        MISSING(Outcome.UNKNOWN);

        private final Outcome outcome;

        Found(Outcome outcome) {
            this.outcome = outcome;
        }

        @Override
        public Outcome outcome() {
            return outcome;
        }
    }

    @Override
    public String id() {
        return "air.months";
    }

    @Override
    public List<Found> findings() {
        return List.of(Found.values());
    }

    @Override
    public Found find(Employee employee, AirTerms terms) {
        return firstUnknown(employee, terms) == NO_MONTH ? Found.KNOWN : Found.MISSING;
    }

    @Override
    public List<Object> figures(Employee employee, AirTerms terms) {
        int month = firstUnknown(employee, terms);
        return List.of(month == NO_MONTH ? ABSENT : new Month(month));
    }

    static boolean areKnown(Employee employee, AirTerms terms) {
        return firstUnknown(employee, terms) == NO_MONTH;
    }

    private static int firstUnknown(Employee employee, AirTerms terms) {
        Payroll payroll = employee.payroll();
        String site = null;
        long[] ceilings = terms.ceilings().of(null);
        for (int row = terms.firstRow(payroll); terms.counts(payroll, row); row++) {
            if (!Objects.equals(payroll.site(row), site)) {
                site = payroll.site(row);
                ceilings = terms.ceilings().of(site);
            }
            if (!payroll.hasIr(row) || !terms.ceilings().isKnown(ceilings, payroll.month(row))) {
                return payroll.month(row);
            }
        }
        return NO_MONTH;
    }
}
