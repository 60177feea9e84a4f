package ma.hawafiz.law.bonus;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.function.Function;
import ma.hawafiz.law.remedy.Remedy;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The employee is a Moroccan national.
 *
 * @param employee who it is asked of
 * @param wanted the nationality the terms ask for
 */
public record MoroccanNational<S, T>(String id, Function<S, Employee> employee, Function<T, String> wanted)
        implements Condition<S, T> {

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
    public Found find(S subject, T terms) {
        String present = employee.apply(subject).nationality();
        if (present == null) {
            return Found.MISSING;
        }
        return present.equals(wanted.apply(terms)) ? Found.MOROCCAN : Found.OTHER;
    }

    @Override
    public List<Object> figures(S subject, T terms) {
        return List.of(requireNonNullElse(employee.apply(subject).nationality(), ABSENT), wanted.apply(terms));
    }

    /** None for another nationality: it is what it is. */
    @Override
    public @Nullable Remedy remedy(S subject, T terms) {
        if (find(subject, terms) != Found.MISSING) {
            return null;
        }
        Employee whom = employee.apply(subject);
        String asked = wanted.apply(terms);
        return Remedy.ofEmployee(whom, "nationality", null, List.of(asked), whom.withNationality(asked), asked);
    }
}
