package ma.hawafiz.law.trace;

import java.util.List;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.remedy.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * What one condition found, the text it rests on, and what its sentence ({@code sentence}) names.
 *
 * @param remedy the fact that would make it met, as the condition offers it: not yet proven
 */
public record Answer(
        String id,
        Finding finding,
        Citation citation,
        String sentence,
        List<Object> figures,
        @Nullable Remedy remedy) {

    public static <S, T> Answer of(Condition<S, T> condition, S subject, T terms, ParametersInForce law) {
        Finding finding = condition.find(subject, terms);
        return new Answer(
                condition.id(),
                finding,
                law.citation(condition.id()),
                condition.wording() + "." + finding.name(),
                condition.figures(subject, terms),
                condition.remedy(subject, terms));
    }

    public Outcome outcome() {
        return finding.outcome();
    }

    /** The outcome of all of them together. */
    public static Outcome outcome(List<Answer> answers) {
        return answers.stream().map(Answer::outcome).reduce(Outcome.MET, Outcome::and);
    }
}
