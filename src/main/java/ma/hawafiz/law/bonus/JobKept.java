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
public record JobKept(String id) implements Condition<Employee, RecruitTerms> {
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
    public Found find(Employee employee, RecruitTerms terms) {
        LocalDate hired = employee.hired();
        if (hired == null) {
            return Found.MISSING;
        }
        int last = lastMonth(hired, terms);
        int notWorked = firstNotWorked(employee, hired, terms);
        if (notWorked <= settled(employee, hired, terms)) {
            return Found.INTERRUPTED;
        }
        LocalDate exited = employee.exited();
        if (exited != null && Month.endsAfter(last, exited)) {
            return early(employee.exitReason());
        }
        if (Month.endsAfter(last, terms.asOf())) {
            return Found.NOT_ELAPSED;
        }
        // The exit month, or the as-of month, is no interruption while it is not over; but not worked, it proves
        // nothing.
        return notWorked > last ? Found.KEPT : Found.LAST_MONTH_UNDECLARED;
    }

    private static Found early(@Nullable ExitReason reason) {
        return switch (reason) {
            case SO -> Found.LEFT_EARLY;
            case DE -> Found.DIED_EARLY;
            case null -> Found.LEFT_EARLY_UNEXPLAINED;
        };
    }

    @Override
    public List<Object> figures(Employee employee, RecruitTerms terms) {
        LocalDate hired = employee.hired();
        int notWorked = hired == null ? 0 : firstNotWorked(employee, hired, terms);
        boolean interrupted = hired != null && notWorked <= settled(employee, hired, terms);
        return List.of(
                terms.minMonths(),
                requireNonNullElse(hired, ABSENT),
                hired == null ? ABSENT : new Month(lastMonth(hired, terms)).lastDay(),
                requireNonNullElse(employee.exited(), ABSENT),
                interrupted ? new Month(notWorked) : ABSENT,
                terms.asOf());
    }

    private static int lastMonth(LocalDate hired, RecruitTerms terms) {
        return Month.indexOf(hired) + terms.minMonths() - 1;
    }

    /** The last month of which it is settled that it was worked or not: later, there may still come a declaration. */
    private static int settled(Employee employee, LocalDate hired, RecruitTerms terms) {
        LocalDate boundary = requireNonNullElse(employee.exited(), terms.asOf());
        return Math.min(lastMonth(hired, terms), Month.indexOf(boundary) - 1);
    }

    private static int firstNotWorked(Employee employee, LocalDate hired, RecruitTerms terms) {
        return employee.payroll().firstNotWorked(Month.indexOf(hired), lastMonth(hired, terms), terms.justified());
    }
}
