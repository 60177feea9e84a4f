package ma.hawafiz.law.bonus;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.remedy.Remedy;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.ExitReason;
import ma.hawafiz.law.situation.Payroll;
import ma.hawafiz.law.situation.PayrollMonth;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The job is kept for so many consecutive months from the hire month, which is month 0. Months before the exit month or,
 * without an exit, before the as-of month are settled: without work they are an interruption.
 */
public record JobKept(String id) implements Condition<Employee, RecruitTerms> {
    /** A simulation may ask for any number of months; nobody plans further ahead. */
    private static final int MOST_MONTHS_AHEAD = 1200;

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

    /** None for an employment that ended early or was interrupted: that is past. */
    @Override
    public @Nullable Remedy remedy(Employee employee, RecruitTerms terms) {
        LocalDate hired = employee.hired();
        return switch (find(employee, terms)) {
            case NOT_ELAPSED -> whenElapsed(employee, requireNonNull(hired), terms);
            case LAST_MONTH_UNDECLARED -> declared(employee, new Month(lastMonth(requireNonNull(hired), terms)), terms);
            case MISSING -> hiredWhenFirstPaid(employee, terms);
            default -> null;
        };
    }

    /** Employment going on, the months to come are taken as worked like the last one. */
    private static @Nullable Remedy whenElapsed(Employee employee, LocalDate hired, RecruitTerms terms) {
        if (terms.minMonths() > MOST_MONTHS_AHEAD) {
            return null;
        }
        Month last = new Month(lastMonth(hired, terms));
        int from = firstNotWorked(employee, hired, terms);
        return Remedy.of(
                "asOf",
                terms.asOf(),
                List.of(last.lastDay()),
                situation ->
                        situation.withAsOf(last.lastDay()).replacing(employee, worked(employee, from, last, terms)),
                last.lastDay(),
                terms.minMonths());
    }

    private static Remedy declared(Employee employee, Month last, RecruitTerms terms) {
        String member = "payroll[?@.month=='" + last + "']";
        Employee then = worked(employee, last.index(), last, terms);
        boolean isListed =
                employee.payroll().rows().stream().anyMatch(row -> row.month().equals(last));
        return isListed
                ? Remedy.ofEmployee(employee, member + ".days", 0, List.of(1), then, last)
                : Remedy.ofEmployee(employee, member, null, List.of(), then, last);
    }

    private @Nullable Remedy hiredWhenFirstPaid(Employee employee, RecruitTerms terms) {
        if (employee.payroll().size() == 0) {
            return null;
        }
        LocalDate first = new Month(employee.payroll().month(0)).firstDay();
        Employee then = employee.withHired(first);
        return find(then, terms) == Found.KEPT
                ? Remedy.ofEmployee(employee, "hired", null, List.of(), then, terms.minMonths(), first)
                : null;
    }

    /** The employee with the months from one to another worked: a day more where the month has a row, else like the last. */
    private static Employee worked(Employee employee, int from, Month to, RecruitTerms terms) {
        List<PayrollMonth> rows = new ArrayList<>(employee.payroll().rows());
        PayrollMonth like = rows.isEmpty() ? new PayrollMonth(to, null, Dirham.ZERO, null, 1, null) : rows.getLast();
        for (Month month = new Month(from); month.compareTo(to) <= 0; month = month.plus(1)) {
            if (employee.payroll().firstNotWorked(month.index(), month.index(), terms.justified()) == month.index()) {
                PayrollMonth declared = like;
                for (PayrollMonth row : employee.payroll().rows()) {
                    if (row.month().equals(month)) {
                        declared = row;
                        rows.remove(row);
                    }
                }
                rows.add(declared.workedIn(month));
            }
        }
        return employee.withPayroll(new Payroll(rows));
    }
}
