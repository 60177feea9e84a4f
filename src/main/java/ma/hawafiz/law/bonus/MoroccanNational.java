package ma.hawafiz.law.bonus;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.function.Function;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;

/**
 * The employee is a Moroccan national.
 *
 * @param wanted the nationality the terms ask for
 */
public record MoroccanNational<T>(String id, Function<T, String> wanted) implements Condition<Employee, T> {

    enum Found implements Finding {
        MOROCCAN(Outcome.MET),
        OTHER(Outcome.NOT_MET),
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
        return "bonus.nationality";
    }

    @Override
    public List<Found> findings() {
        return List.of(Found.values());
    }

    @Override
    public Found find(Employee employee, T terms) {
        if (employee.nationality() == null) {
            return Found.MISSING;
        }
        return employee.nationality().equals(wanted.apply(terms)) ? Found.MOROCCAN : Found.OTHER;
    }

    @Override
    public List<Object> figures(Employee employee, T terms) {
        return List.of(requireNonNullElse(employee.nationality(), ABSENT), wanted.apply(terms));
    }
}
