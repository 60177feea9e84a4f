package ma.hawafiz.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import ma.hawafiz.law.parameter.Bracket;
import ma.hawafiz.law.parameter.Kind;
import ma.hawafiz.law.parameter.Parameter;

/** Whether what an amendment adds can stand beside what the law already says. */
final class AmendmentChecks {
    private AmendmentChecks() {}

    /** The day since which the last thing said of the parameter is known: what is added must be known later. */
    static LocalDate knownSince(Parameter parameter, List<Parameter.Version> added) {
        return Stream.concat(parameter.versions().stream(), added.stream())
                .map(Parameter.Version::knownSince)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    /** The same value on the same authority, on every day on which anything might change. */
    static boolean changeNothing(Parameter parameter, List<Parameter.Version> added) {
        Parameter amended = new Parameter(
                parameter.key(),
                parameter.kind(),
                parameter.choices(),
                Stream.concat(parameter.versions().stream(), added.stream()).toList());
        return amended.versions().stream()
                .flatMap(version -> Stream.concat(
                        Stream.of(version.inForceFrom()),
                        Stream.ofNullable(version.inForceTo()).map(last -> last.plusDays(1))))
                .allMatch(day -> said(parameter, day).equals(said(amended, day)));
    }

    /** A tariff begins at nothing and rises. */
    static boolean isSound(Parameter parameter, Object value) {
        if (parameter.kind() != Kind.TARIFF || !(value instanceof List<?> steps)) {
            return true;
        }
        long floor = -1;
        for (Object step : steps) {
            long next = ((Bracket) step).floor().centimes();
            if (next <= floor || (floor < 0 && next != 0)) {
                return false;
            }
            floor = next;
        }
        return !steps.isEmpty();
    }

    private static List<Object> said(Parameter parameter, LocalDate day) {
        return parameter.at(day).stream()
                .flatMap(version -> Stream.of(version.value(), version.citation()))
                .toList();
    }
}
