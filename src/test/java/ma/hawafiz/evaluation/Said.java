package ma.hawafiz.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Line;

/** What a determination says, rule by rule, whatever the sources it cites and the rule set it names. */
record Said(Map<String, List<Object>> rules, List<Amounts> amounts) {

    static Said of(Determination determination) {
        Map<String, List<Object>> rules = new TreeMap<>();
        determination.conditions().forEach(answer -> say(rules, answer));
        for (Line line : determination.lines()) {
            line.conditions().forEach(answer -> say(rules, answer));
            line.steps().forEach(step -> say(rules, step.id(), step.value(), step.sentence(), step.figures()));
            line.warnings().forEach(warning -> say(rules, warning.id(), warning.sentence(), warning.figures()));
        }
        return new Said(rules, determination.lines().stream().map(Line::amounts).toList());
    }

    /** The rules that say something else, or of which only one of the two says anything. */
    Set<String> differences(Said other) {
        Set<String> different = new TreeSet<>(rules.keySet());
        different.addAll(other.rules.keySet());
        different.removeIf(rule -> List.of(rules.getOrDefault(rule, List.of()))
                .equals(List.of(other.rules.getOrDefault(rule, List.of()))));
        return different;
    }

    private static void say(Map<String, List<Object>> rules, Answer answer) {
        say(rules, answer.id(), answer.finding(), answer.figures());
    }

    private static void say(Map<String, List<Object>> rules, String rule, Object... what) {
        rules.computeIfAbsent(rule, none -> new ArrayList<>()).add(List.of(what));
    }
}
