package ma.hawafiz.law.trace;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.remedy.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * What one condition found, the text it rests on, and what its sentence ({@code sentence}) names. Two answers that say the
 * same are equal, whatever each would offer.
 *
 * @param offer asks the condition for the fact that would make it met, not yet proven; most answers are never asked
 */
public record Answer(
        String id,
        Finding finding,
        Citation citation,
        String sentence,
        List<Object> figures,
        Supplier<@Nullable Remedy> offer) {

    /** What each of them answers, in their order. */
    public static <S, T> List<Answer> all(List<Condition<S, T>> conditions, S subject, T terms, ParametersInForce law) {
        return conditions.stream()
                .map(condition -> of(condition, subject, terms, law))
                .toList();
    }

    private static <S, T> Answer of(Condition<S, T> condition, S subject, T terms, ParametersInForce law) {
        Finding finding = condition.find(subject, terms);
        return new Answer(
                condition.id(),
                finding,
                law.citation(condition.id()),
                condition.wording() + "." + finding.name(),
                condition.figures(subject, terms),
                () -> condition.remedy(subject, terms));
    }

    public Outcome outcome() {
        return finding.outcome();
    }

    public @Nullable Remedy remedy() {
        return offer.get();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answer answer
                && id.equals(answer.id)
                && finding.equals(answer.finding)
                && citation.equals(answer.citation)
                && sentence.equals(answer.sentence)
                && figures.equals(answer.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, finding, citation, sentence, figures);
    }

    /** The outcome of all of them together. */
    public static Outcome outcome(List<Answer> answers) {
        return answers.stream().map(Answer::outcome).reduce(Outcome.MET, Outcome::and);
    }
}
