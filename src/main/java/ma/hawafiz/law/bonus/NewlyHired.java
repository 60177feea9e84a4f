package ma.hawafiz.law.bonus;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.remedy.Remedy;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/** Hired inside the scheme, and not by the company that employed the same person shortly before. */
public record NewlyHired(String id) implements Condition<Employee, RecruitTerms> {

    enum Found implements Finding {
        NEW(Outcome.MET),
        BEFORE_SCHEME(Outcome.NOT_MET),
        AFTER_SCHEME(Outcome.NOT_MET),
        EMPLOYED_SHORTLY_BEFORE(Outcome.NOT_MET),
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
    public String wording() {
        return "bonus.newHire";
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
        if (hired.isBefore(terms.scheme().start())) {
            return Found.BEFORE_SCHEME;
        }
        if (hired.isAfter(terms.scheme().end())) {
            return Found.AFTER_SCHEME;
        }
        LocalDate before = employee.previousEmploymentEnd();
        return before != null && Month.indexOf(before) >= Month.indexOf(hired) - terms.antiChurnMonths()
                ? Found.EMPLOYED_SHORTLY_BEFORE
                : Found.NEW;
    }

    @Override
    public List<Object> figures(Employee employee, RecruitTerms terms) {
        return List.of(
                requireNonNullElse(employee.hired(), ABSENT),
                terms.scheme().start(),
                terms.scheme().end(),
                requireNonNullElse(employee.previousEmploymentEnd(), ABSENT),
                terms.antiChurnMonths());
    }

    /** None for a hire that is known: it is what it was. One not known cannot come after the first month paid. */
    @Override
    public @Nullable Remedy remedy(Employee employee, RecruitTerms terms) {
        if (find(employee, terms) != Found.MISSING) {
            return null;
        }
        LocalDate latest = earlier(terms.asOf(), terms.scheme().end());
        if (employee.exited() != null) {
            latest = earlier(latest, employee.exited());
        }
        if (employee.payroll().size() > 0) {
            latest = earlier(latest, new Month(employee.payroll().month(0)).lastDay());
        }
        Employee then = employee.withHired(latest);
        return find(then, terms) == Found.NEW
                ? Remedy.ofEmployee(
                        employee, "hired", null, List.of(), then, terms.scheme().start(), latest)
                : null;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
