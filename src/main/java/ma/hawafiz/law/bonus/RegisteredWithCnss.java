package ma.hawafiz.law.bonus;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import ma.hawafiz.law.remedy.Remedy;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/** The recruit has a CNSS registration number; zeros stand for one that is not yet known. */
public record RegisteredWithCnss(String id) implements Condition<Employee, RecruitTerms> {
    private static final String NOT_YET_KNOWN = "000000000";

    /** Stands in for the number that only CNSS knows. */
    private static final String SOME_NUMBER = "999999999";

    enum Found implements Finding {
        REGISTERED(Outcome.MET),
        ZEROS(Outcome.UNKNOWN),
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
        return "bonus.cnss";
    }

    @Override
    public List<Found> findings() {
        return List.of(Found.values());
    }

    @Override
    public Found find(Employee employee, RecruitTerms terms) {
        if (employee.cnss() == null) {
            return Found.MISSING;
        }
        return employee.cnss().equals(NOT_YET_KNOWN) ? Found.ZEROS : Found.REGISTERED;
    }

    @Override
    public List<Object> figures(Employee employee, RecruitTerms terms) {
        return List.of(requireNonNullElse(employee.cnss(), ABSENT));
    }

    @Override
    public @Nullable Remedy remedy(Employee employee, RecruitTerms terms) {
        return find(employee, terms) == Found.REGISTERED
                ? null
                : Remedy.ofEmployee(employee, "cnss", employee.cnss(), List.of(), employee.withCnss(SOME_NUMBER));
    }
}
