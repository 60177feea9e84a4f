package ma.hawafiz.law.bonus;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.ExitReason;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The job is kept for so many consecutive months from the hire month, which is month 0. Months before the exit month or,
 * without an exit, before the as-of month are settled: without work they are an interruption.
 */
public record JobKept(String id) implements Condition<Employee, BonusTerms> {
    private static final int NO_MONTH = Integer.MIN_VALUE;

    enum Found implements Finding {
        KEPT(Outcome.MET),
        INTERRUPTED(Outcome.NOT_MET),
        LEFT_EARLY(Outcome.NOT_MET),
        DIED_EARLY(Outcome.UNKNOWN),
        LEFT_EARLY_UNEXPLAINED(Outcome.UNKNOWN),
        NOT_ELAPSED(Outcome.UNKNOWN),
        LAST_MONTH_UNDECLARED(Outcome.UNKNOWN),
        MISSING(Outcome.UNKNOWN);

        private final Outcome outcome;

        Found(Outcome outcome) {
            this.outcome = outcome;
        }

        @Override
        public Outcome outcome() {
            return outcome;
        }

        @Override
        public boolean awaitsTime() {
            return this == NOT_ELAPSED;
        }
    }

    @Override
    public String wording() {
        return "bonus.stability";
    }

    @Override
    public List<Found> findings() {
        return List.of(Found.values());
    }

    @Override
    public Found find(Employee employee, BonusTerms terms) {
        LocalDate hired = employee.hired();
        if (hired == null) {
            return Found.MISSING;
        }
        if (interruption(employee, hired, terms) != NO_MONTH) {
            return Found.INTERRUPTED;
        }
        int last = lastMonth(hired, terms);
        LocalDate exited = employee.exited();
        if (exited != null && Month.endsAfter(last, exited)) {
            return early(employee.exitReason());
        }
        if (Month.endsAfter(last, terms.asOf())) {
            return Found.NOT_ELAPSED;
        }
        // The exit month, or the as-of month, is no interruption while it is not over; but not worked, it proves
        // nothing.
        return firstNotWorked(employee, hired, last, terms) == NO_MONTH ? Found.KEPT : Found.LAST_MONTH_UNDECLARED;
    }

    private static Found early(@Nullable ExitReason reason) {
        return switch (reason) {
            case SO -> Found.LEFT_EARLY;
            case DE -> Found.DIED_EARLY;
            case null -> Found.LEFT_EARLY_UNEXPLAINED;
        };
    }

    @Override
    public List<Object> figures(Employee employee, BonusTerms terms) {
        LocalDate hired = employee.hired();
        int interruption = hired == null ? NO_MONTH : interruption(employee, hired, terms);
        return List.of(
                terms.minMonths(),
                requireNonNullElse(hired, ABSENT),
                hired == null ? ABSENT : new Month(lastMonth(hired, terms)).lastDay(),
                requireNonNullElse(employee.exited(), ABSENT),
                interruption == NO_MONTH ? ABSENT : new Month(interruption),
                terms.asOf());
    }

    private static int lastMonth(LocalDate hired, BonusTerms terms) {
        return Month.indexOf(hired) + terms.minMonths() - 1;
    }

    private static int interruption(Employee employee, LocalDate hired, BonusTerms terms) {
        LocalDate boundary = requireNonNullElse(employee.exited(), terms.asOf());
        int settled = Math.min(lastMonth(hired, terms), Month.indexOf(boundary) - 1);
        return firstNotWorked(employee, hired, settled, terms);
    }

    private static int firstNotWorked(Employee employee, LocalDate hired, int last, BonusTerms terms) {
        for (int month = Month.indexOf(hired); month <= last; month++) {
            if (!employee.payroll().worked(month, terms.justified())) {
                return month;
            }
        }
        return NO_MONTH;
    }
}
