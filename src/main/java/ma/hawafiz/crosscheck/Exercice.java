package ma.hawafiz.crosscheck;

import java.util.List;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The year a list is asked for. */
final class Exercice {
    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private Exercice() {}

    /** @throws Refusal REQUEST_INVALID where it is missing or no year of ours */
    static int asked(@Nullable Integer exercice) {
        if (exercice == null) {
            throw refused(Violation.of("exercice", null, "member.missing"));
        }
        if (exercice < FIRST || exercice > LAST) {
            throw refused(Violation.of("exercice", exercice.toString(), "request.range", FIRST, LAST));
        }
        return exercice;
    }

    private static Refusal refused(Violation violation) {
        return new Refusal(ProblemType.REQUEST_INVALID, List.of(violation));
    }
}
