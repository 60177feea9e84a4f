package ma.hawafiz.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return of(
                new Determine(before).determine(situation),
                new Determine(after).determine(situation),
                List.of(),
                Map.of());
    }

    /** The same, with what moved each line: one evaluation more for every parameter that changed. */
    public static Comparison explained(Situation situation, RuleSet before, RuleSet after) {
        List<String> changed = List.copyOf(before.parametersChangedBy(after));
        Map<String, Determination> alone = new LinkedHashMap<>();
        for (String key : changed) {
            alone.put(key, new Determine(before.taking(key, after)).determine(situation));
        }
        return of(
                new Determine(before).determine(situation), new Determine(after).determine(situation), changed, alone);
    }

    /** The conditions on the company changed their outcome. */
    public boolean outcomeMoved() {
        return before.outcome() != after.outcome();
    }

    private static Comparison of(
            Determination before, Determination after, List<String> changed, Map<String, Determination> alone) {
        // Both list the employees of the one situation in its order.
        List<Moved> moved = IntStream.range(0, before.lines().size())
                .filter(i -> differ(before.lines().get(i), after.lines().get(i)))
                .mapToObj(i ->
                        new Moved(i, before.lines().get(i), after.lines().get(i), causes(before, i, changed, alone)))
                .toList();
        return new Comparison(before, after, moved);
    }

    private static List<String> causes(
            Determination before, int position, List<String> changed, Map<String, Determination> alone) {
        List<String> causes = new ArrayList<>();
        alone.forEach((key, determination) -> {
            if (differ(before.lines().get(position), determination.lines().get(position))) {
                causes.add(key);
            }
        });
        return causes.isEmpty() ? changed : causes;
    }

    private static boolean differ(Line one, Line other) {
        return one.outcome() != other.outcome() || !one.amounts().equals(other.amounts());
    }
}
