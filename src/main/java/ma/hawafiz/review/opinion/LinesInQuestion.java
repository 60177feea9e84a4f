package ma.hawafiz.review.opinion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import ma.hawafiz.dossier.ForHumans;
import ma.hawafiz.dossier.GrantedBefore;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.law.trace.Warning;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a determination by what is in question: a condition the rules leave undecided, a point they warn about, a
 * difference between sources, a crosscheck with another company. Each question has a code that an address can carry.
 */
public final class LinesInQuestion {
    /** Every line that needs a human; the lines shown first. */
    public static final String HUMANS = "humans";

    public static final String DIFFERENCES = "differences";
    public static final String CROSSCHECKS = "crosschecks";
    /** Every line she may refuse. */
    public static final String REFUSABLE = "refusable";
    /** What she has refused so far in her draft. */
    public static final String REFUSED = "refused";

    private static final String CONDITION = "condition.";
    private static final String WARNING = "warning.";

    private final List<Line> lines;
    private final Map<String, Predicate<Line>> questions = new LinkedHashMap<>();

    /** @param differing CNSS numbers, like {@code crosschecked} and {@code refused} */
    LinesInQuestion(
            List<Line> lines,
            GrantedBefore before,
            Set<String> differing,
            Set<String> crosschecked,
            Set<String> refused) {
        this.lines = lines;
        questions.put(HUMANS, ForHumans::asks);
        Map<String, Predicate<Line>> found = new TreeMap<>();
        lines.stream()
                .filter(LinesInQuestion::undecided)
                .forEach(line -> line.conditions().stream()
                        .filter(answer -> answer.outcome() == Outcome.UNKNOWN)
                        .map(Answer::id)
                        .forEach(id -> found.put(CONDITION + id, each -> undecided(each) && leavesOpen(each, id))));
        lines.forEach(line -> line.warnings().stream()
                .map(Warning::id)
                .forEach(id -> found.put(
                        WARNING + id,
                        each -> each.warnings().stream()
                                .anyMatch(one -> one.id().equals(id)))));
        questions.putAll(found);
        questions.put(DIFFERENCES, line -> differing.contains(String.valueOf(line.cnss())));
        questions.put(CROSSCHECKS, line -> crosschecked.contains(String.valueOf(line.cnss())));
        questions.put(REFUSABLE, line -> CheckRefusals.refusable(line, before));
        questions.put(REFUSED, line -> refused.contains(String.valueOf(line.cnss())));
    }

    /** @param lines how many are in question */
    public record Question(String code, int lines) {}

    /** Those with lines, and always the first. */
    public List<Question> questions() {
        List<Question> counted = new ArrayList<>();
        questions.forEach((code, asks) -> {
            int count = (int) lines.stream().filter(asks).count();
            if (count > 0 || code.equals(HUMANS)) {
                counted.add(new Question(code, count));
            }
        });
        return counted;
    }

    /** The positions of its lines; of an unknown question those of the first one. */
    public List<Integer> of(@Nullable String question) {
        Predicate<Line> asks = questions.get(known(question));
        return IntStream.range(0, lines.size())
                .filter(i -> asks != null && asks.test(lines.get(i)))
                .boxed()
                .toList();
    }

    public String known(@Nullable String question) {
        return question != null && questions.containsKey(question) ? question : HUMANS;
    }

    /** Left undecided by something else than time. */
    private static boolean undecided(Line line) {
        return line.outcome() == Outcome.UNKNOWN && line.amounts().conditional().centimes() == 0;
    }

    private static boolean leavesOpen(Line line, String condition) {
        return line.conditions().stream()
                .anyMatch(answer -> answer.id().equals(condition) && answer.outcome() == Outcome.UNKNOWN);
    }
}
