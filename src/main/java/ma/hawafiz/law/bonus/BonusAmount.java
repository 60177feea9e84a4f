package ma.hawafiz.law.bonus;

import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.situation.Employee;

/**
 * The calculation of a bonus: {@code round(rate × Σ RBI)} over the months that count. All amounts are centimes, all
 * months month numbers; nothing is allocated, and the steps are explained from these same answers.
 */
record BonusAmount(BonusTerms terms) {

    /** The first month that counts; after {@link #lastMonth} where none does. */
    int firstMonth(Employee employee) {
        return employee.hired() == null
                ? Integer.MAX_VALUE
                : Math.max(Month.indexOf(employee.hired()), terms.firstMonth());
    }

    int lastMonth(Employee employee) {
        if (employee.hired() == null || (isOnce() && !isDueNow(employee))) {
            return Integer.MIN_VALUE;
        }
        int months = isOnce() ? Math.min(terms.onceMonths(), terms.maxMonths()) : terms.maxMonths();
        return Math.min(Month.indexOf(employee.hired()) + months - 1, terms.lastMonth());
    }

    boolean isOnce() {
        return terms.onceMonths() != BonusTerms.YEARLY;
    }

    /** For a bonus paid once: whether the month that makes it due falls in the exercice. */
    boolean isDueNow(Employee employee) {
        return employee.hired() != null
                && Math.floorDiv(
                                Month.indexOf(employee.hired())
                                        + terms.recruit().minMonths()
                                        - 1,
                                12)
                        == terms.exercice();
    }

    long rbi(Employee employee) {
        return employee.payroll().rbiBetween(firstMonth(employee), lastMonth(employee));
    }

    long base(Employee employee) {
        return terms.cap().base(rbi(employee));
    }

    long computed(Employee employee) {
        return terms.rate().of(base(employee));
    }
}
