package ma.hawafiz.law.trace;

import java.util.List;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.parameter.ParametersInForce;

/** What one condition found, the text it rests on, and what its sentence ({@code sentence}) names. */
public record Answer(String id, Finding finding, Citation citation, String sentence, List<Object> figures) {

    public static <S, T> Answer of(Condition<S, T> condition, S subject, T terms, ParametersInForce law) {
        Finding finding = condition.find(subject, terms);
        return new Answer(
                condition.id(),
                finding,
                law.citation(condition.id()),
                condition.wording() + "." + finding.name(),
                condition.figures(subject, terms));
    }

    public Outcome outcome() {
        return finding.outcome();
    }

    /** The outcome of all of them together. */
    public static Outcome outcome(List<Answer> answers) {
        return answers.stream().map(Answer::outcome).reduce(Outcome.MET, Outcome::and);
    }
}
