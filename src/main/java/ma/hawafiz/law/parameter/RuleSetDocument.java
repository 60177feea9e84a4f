package ma.hawafiz.law.parameter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Share;

/**
 * The one writing of a rule set: JSON in UTF-8, members sorted by name, no white space, the members of the files of the
 * law. Its SHA-256 is the rule set's. Written by hand, since the law knows no library.
 */
final class RuleSetDocument {
    private final StringBuilder out = new StringBuilder(1 << 16);

    private RuleSetDocument() {}

    static String of(RuleSet rules) {
        Map<String, Object> parameters = new TreeMap<>();
        rules.parameters().forEach((key, parameter) -> parameters.put(key, parameter(parameter)));
        Map<String, Object> grounds = new TreeMap<>();
        rules.grounds().forEach((rule, ground) -> grounds.put(rule, ground(ground)));
        RuleSetDocument document = new RuleSetDocument();
        document.write(new TreeMap<>(
                Map.of("id", rules.id(), "version", rules.version(), "parameters", parameters, "grounds", grounds)));
        return document.out.toString();
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        SortedMap<String, Object> members = new TreeMap<>();
        members.put("kind", parameter.kind().name().toLowerCase(Locale.ROOT));
        members.put(
                "values",
                parameter.versions().stream().map(RuleSetDocument::version).toList());
        if (!parameter.choices().isEmpty()) {
            members.put("choices", parameter.choices());
        }
        return members;
    }

    private static Map<String, Object> version(Parameter.Version version) {
        SortedMap<String, Object> members = new TreeMap<>();
        members.put("value", version.value());
        members.put("inForceFrom", version.inForceFrom());
        members.put("knownSince", version.knownSince());
        if (version.inForceTo() != null) {
            members.put("inForceTo", version.inForceTo());
        }
        cite(version.citation(), members);
        return members;
    }

    private static Map<String, Object> ground(RuleSet.Ground ground) {
        SortedMap<String, Object> members = new TreeMap<>();
        if (ground.parameter() != null) {
            members.put("restsOn", ground.parameter());
        }
        if (ground.citation() != null) {
            cite(ground.citation(), members);
        }
        return members;
    }

    private static void cite(Citation citation, SortedMap<String, Object> members) {
        members.put("confidence", citation.confidence().name());
        members.put("citation", new TreeMap<>(Map.of("ar", citation.ar(), "en", citation.en(), "fr", citation.fr())));
    }

    private void write(Object value) {
        switch (value) {
            case Map<?, ?> members -> {
                char before = '{';
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    out.append(before);
                    text(String.valueOf(member.getKey()));
                    out.append(':');
                    write(member.getValue());
                    before = ',';
                }
                out.append(before == '{' ? "{}" : "}");
            }
            case List<?> items -> {
                char before = '[';
                for (Object item : items) {
                    out.append(before);
                    write(item);
                    before = ',';
                }
                out.append(before == '[' ? "[]" : "]");
            }
            case Bracket step -> {
                Map<String, Object> members = new LinkedHashMap<>();
                members.put("above", step.floor());
                members.put("rate", step.rate());
                write(members);
            }
            case Integer number -> out.append(number.intValue());
            case Boolean flag -> out.append(flag.booleanValue());
            case Share share -> text(share.toDecimal());
            case Dirham amount -> text(amount.toString());
            case LocalDate date -> text(date.toString());
            case String text -> text(text);
            default -> throw new IllegalStateException("no value of a parameter: " + value);
        }
    }

    /** Nothing is escaped but what JSON forbids to stand as it is. */
    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' || each == '\\') {
                out.append('\\').append(each);
            } else if (each < ' ') {
                out.append("\\u00").append(each < 16 ? "0" : "1").append(Character.forDigit(each % 16, 16));
            } else {
                out.append(each);
            }
        }
        out.append('"');
    }
}
