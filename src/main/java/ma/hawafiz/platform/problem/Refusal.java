package ma.hawafiz.platform.problem;

import java.util.List;

/**
 * What a use case throws when it cannot do what it is asked: nothing is done, the transaction is rolled back, and the
 * caller is told everything that is wrong at once. Free of transport and of language.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> violations;
    private final transient List<Object> figures;

    public Refusal(ProblemType type, List<Violation> violations, Object... figures) {
        super(type + (violations.isEmpty() ? "" : " " + violations));
        this.type = type;
        this.violations = List.copyOf(violations);
        this.figures = List.of(figures);
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
}
