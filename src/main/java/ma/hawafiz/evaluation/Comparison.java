package ma.hawafiz.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Line;

/** The same facts under two rule sets, and the lines on which these differ in outcome or amount. */
public record Comparison(Determination before, Determination after, List<Moved> moved) {

    /** @param parameters which, each changed alone, move the line; all that changed where none does alone */
    public record Moved(int position, Line before, Line after, List<String> parameters) {}

    public static Comparison of(Situation situation, RuleSet before, RuleSet after) {
        return compare(situation, before, after, false);
    }

    /** The same, with what moved each line: those that moved are evaluated once more for every parameter that changed. */
    public static Comparison explained(Situation situation, RuleSet before, RuleSet after) {
        return compare(situation, before, after, true);
    }

    private static Comparison compare(Situation situation, RuleSet before, RuleSet after, boolean explained) {
        Determination one = new Determine(before).determine(situation);
        Determination other = new Determine(after).determine(situation);
        // Both list the employees of the one situation in its order.
        List<Integer> moved = IntStream.range(0, one.lines().size())
                .filter(i -> differ(one.lines().get(i), other.lines().get(i)))
                .boxed()
                .toList();
        List<List<String>> causes = explained && !moved.isEmpty()
                ? causes(situation, moved, one, before, after)
                : Collections.nCopies(moved.size(), List.of());
        return new Comparison(
                one,
                other,
                IntStream.range(0, moved.size())
                        .mapToObj(i -> new Moved(
                                moved.get(i),
                                one.lines().get(moved.get(i)),
                                other.lines().get(moved.get(i)),
                                causes.get(i)))
                        .toList());
    }

    /** The conditions on the company changed their outcome. */
    public boolean outcomeMoved() {
        return before.outcome() != after.outcome();
    }

    private static List<List<String>> causes(
            Situation situation, List<Integer> moved, Determination one, RuleSet before, RuleSet after) {
        Situation concerned = situation.employees().isEmpty()
                ? situation
                : situation.withEmployees(
                        moved.stream().map(situation.employees()::get).toList());
        List<String> changed = List.copyOf(before.parametersChangedBy(after));
        List<List<String>> causes =
                moved.stream().<List<String>>map(line -> new ArrayList<>()).toList();
        for (String key : changed) {
            List<Line> alone = new Determine(before.taking(key, after))
                    .determine(concerned)
                    .lines();
            for (int i = 0; i < moved.size(); i++) {
                if (differ(one.lines().get(moved.get(i)), alone.get(i))) {
                    causes.get(i).add(key);
                }
            }
        }
        return causes.stream().map(keys -> keys.isEmpty() ? changed : keys).toList();
    }

    private static boolean differ(Line one, Line other) {
        return one.outcome() != other.outcome() || !one.amounts().equals(other.amounts());
    }
}
