package ma.hawafiz.law.bonus;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.function.Function;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The employee is a Moroccan national.
 *
 * @param nationality that of whom it is asked; null where not known
 * @param wanted the nationality the terms ask for
 */
public record MoroccanNational<S, T>(String id, Function<S, @Nullable String> nationality, Function<T, String> wanted)
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
        String present = nationality.apply(subject);
        if (present == null) {
            return Found.MISSING;
        }
        return present.equals(wanted.apply(terms)) ? Found.MOROCCAN : Found.OTHER;
    }

    @Override
    public List<Object> figures(S subject, T terms) {
        return List.of(requireNonNullElse(nationality.apply(subject), ABSENT), wanted.apply(terms));
    }
}
