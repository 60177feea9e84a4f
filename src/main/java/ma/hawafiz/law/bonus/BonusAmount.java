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
        if (employee.hired() == null) {
            return Integer.MAX_VALUE;
        }
        int first = Math.max(Month.indexOf(employee.hired()), terms.scheme().firstMonth());
        return isOnce() ? first : Math.max(first, Month.of(terms.exercice(), 1).index());
    }

    int lastMonth(Employee employee) {
        if (employee.hired() == null || (isOnce() && !isDueNow(employee))) {
            return Integer.MIN_VALUE;
        }
        int hireMonth = Month.indexOf(employee.hired());
        int last = Math.min(hireMonth + terms.maxMonths() - 1, terms.scheme().lastMonth());
        return Math.min(
                last,
                isOnce()
                        ? hireMonth + terms.onceMonths() - 1
                        : Month.of(terms.exercice(), 12).index());
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
