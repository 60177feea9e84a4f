package ma.hawafiz.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a use case throws when it cannot do what it is asked: nothing is done, the transaction is rolled back, and the
 * caller is told everything that is wrong at once. Free of transport and of language.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> violations;
    private final transient List<Object> figures;
    private final transient @Nullable Rest rest;

    /** Of a list too long to be told at once: how many there are in all, and where the others are. */
    public record Rest(long total, String address) {}

    public Refusal(ProblemType type, List<Violation> violations, Object... figures) {
        this(type, violations, null, List.of(figures));
    }

    /** With the first of what is wrong, and where everything stands. */
    public Refusal(ProblemType type, List<Violation> violations, Rest rest) {
        this(type, violations, rest, List.of(rest.total()));
    }

    private Refusal(ProblemType type, List<Violation> violations, @Nullable Rest rest, List<Object> figures) {
        super(type + (violations.isEmpty() ? "" : " " + violations));
        this.type = type;
        this.violations = List.copyOf(violations);
        this.rest = rest;
        this.figures = figures;
    }

    public Refusal(ProblemType type, Object... figures) {
        this(type, List.of(), figures);
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }

    public List<Object> figures() {
        return figures;
    }

    public @Nullable Rest rest() {
        return rest;
    }
}
