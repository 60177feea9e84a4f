package ma.hawafiz.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.parameter.SchemeWindow;
import org.jspecify.annotations.Nullable;

/** What of the law a simulation may put other values in place of: every parameter that the engine reads. */
record ChangeableLaw(RuleSet rules) {
    /** In the order in which a reader meets them. */
    static final List<String> FILES =
            List.of("scheme", "eligibility", "pae", "paf", "cap", "air", "ais", "tax", "territory");

    /**
     * Never read by the engine: what may be declared, whose grants a ledger counts together (a simulation knows one
     * employer), and the minimum wage, on which no rule rests yet.
     */
    private static final Set<String> NOT_OF_THE_ENGINE =
            Set.of("eligibility.activities", "territory.regions", "bonus.cap.scope", "social.smig.hourly");

    /** The years a simulation shows: those of the scheme as the law has it. */
    List<Integer> exercices() {
        SchemeWindow scheme = SchemeWindow.of(rules);
        return IntStream.rangeClosed(scheme.start().getYear(), scheme.end().getYear())
                .boxed()
                .toList();
    }

    List<Parameter> parameters() {
        return rules.parameters().values().stream()
                .filter(parameter -> FILES.contains(file(parameter)) && !NOT_OF_THE_ENGINE.contains(parameter.key()))
                .sorted(Comparator.comparingInt((Parameter parameter) -> FILES.indexOf(file(parameter)))
                        .thenComparing(Parameter::key))
                .toList();
    }

    /** The file of {@code seeds/law} a parameter stands in. */
    static String file(Parameter parameter) {
        String first = parameter.key().substring(0, parameter.key().indexOf('.'));
        return switch (first) {
            case "bonus" -> "cap";
            case "social" -> "tax";
            default -> first;
        };
    }

    /** Whether what is typed for a parameter is another value than the law's; what is none is kept, to be refused. */
    boolean differs(String name, @Nullable String typed) {
        Parameter parameter = rules.parameters().get(name.substring("law.".length()));
        if (parameter == null || typed == null || typed.isBlank()) {
            return false;
        }
        try {
            Object value = LegalValue.read(parameter, typed);
            return parameter.versions().stream()
                    .map(Parameter.Version::value)
                    .anyMatch(of -> !Objects.equals(of, value));
        } catch (IllegalArgumentException refused) {
            return true;
        }
    }
}
