package ma.hawafiz.law.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One employee of a determination or, for AIS, the company itself. */
public record Line(
        @Nullable String cnss, List<Answer> conditions, Amounts amounts, List<Step> steps, List<Warning> warnings) {

    public Outcome outcome() {
        return Answer.outcome(conditions);
    }
}
