package ma.hawafiz.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.parameter.Confidence;
import ma.hawafiz.law.parameter.Kind;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.law.parameter.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters and grounds as the files of the law and the document of a rule set both write them. Token by token,
 * since the command line must answer in less than a second and an object mapper costs it a third of that.
 */
public final class RuleSetReader {
    private RuleSetReader() {}

    /** The rule set of a document; {@link IllegalArgumentException} where it is none. */
    public static RuleSet read(String document) {
        try (JsonParser parser = new JsonFactory().createParser(document)) {
            parser.nextToken();
            Map<String, Object> members = map(tree(parser));
            return new RuleSet(text(members, "id"), text(members, "version"), parameters(members), grounds(members));
        } catch (IOException | DateTimeException | ClassCastException none) {
            throw new IllegalArgumentException("not the document of a rule set: " + none.getMessage(), none);
        }
    }

    static Map<String, Parameter> parameters(Map<String, Object> members) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        map(members.get("parameters")).forEach((key, entry) -> parameters.put(key, parameter(key, map(entry))));
        return parameters;
    }

    static Map<String, RuleSet.Ground> grounds(Map<String, Object> members) {
        Map<String, RuleSet.Ground> grounds = new LinkedHashMap<>();
        map(members.get("grounds")).forEach((rule, entry) -> grounds.put(rule, ground(map(entry))));
        return grounds;
    }

    private static Parameter parameter(String key, Map<String, Object> entry) {
        Kind kind = Kind.valueOf(text(entry, "kind").toUpperCase(Locale.ROOT));
        return new Parameter(
                key,
                kind,
                list(entry.get("choices")).stream().map(String::valueOf).toList(),
                list(entry.get("values")).stream()
                        .map(value -> version(kind, map(value)))
                        .toList());
    }

    private static Parameter.Version version(Kind kind, Map<String, Object> entry) {
        Object until = entry.get("inForceTo");
        return new Parameter.Version(
                kind.read(required(entry, "value")),
                LocalDate.parse(text(entry, "inForceFrom")),
                until == null ? null : LocalDate.parse(until.toString()),
                LocalDate.parse(text(entry, "knownSince")),
                citation(entry));
    }

    private static RuleSet.Ground ground(Map<String, Object> entry) {
        return entry.containsKey("restsOn")
                ? new RuleSet.Ground(text(entry, "restsOn"), null)
                : new RuleSet.Ground(null, citation(entry));
    }

    static Citation citation(Map<String, Object> entry) {
        Map<String, Object> citation = map(entry.get("citation"));
        return new Citation(
                text(citation, "fr"),
                text(citation, "ar"),
                text(citation, "en"),
                Confidence.valueOf(text(entry, "confidence")));
    }

    static Object tree(JsonParser parser) throws IOException {
        return switch (token(parser)) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, tree(parser));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(tree(parser));
                }
                yield items;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_STRING -> parser.getText();
            default -> throw new IllegalArgumentException("no value of a rule set: " + parser.currentToken());
        };
    }

    private static JsonToken token(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return token == null ? JsonToken.NOT_AVAILABLE : token;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    static String text(Map<String, Object> entry, String key) {
        return required(entry, key).toString();
    }

    private static Object required(Map<String, Object> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no " + key + " in " + entry);
        }
        return value;
    }
}
