package ma.hawafiz.reference;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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
 * Reads the law from {@code seeds/law}. Token by token, since the command line must answer in less than a second and an
 * object mapper costs it a third of that. The files' shape is held by their schema in a test.
 */
public final class RuleSets {
    private static final String FOLDER = "/seeds/law/";

    private final RuleSet current;

    public RuleSets() {
        Map<String, Object> index = file("rule-set.yaml");
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        Map<String, RuleSet.Ground> grounds = new LinkedHashMap<>();
        for (Object name : list(index.get("files"))) {
            Map<String, Object> file = file(name + ".yaml");
            map(file.get("parameters")).forEach((key, entry) -> parameters.put(key, parameter(key, map(entry))));
            map(file.get("grounds")).forEach((rule, entry) -> grounds.put(rule, ground(map(entry))));
        }
        current = new RuleSet(text(index, "id"), text(index, "version"), parameters, grounds);
    }

    public RuleSet current() {
        return current;
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

    private static Citation citation(Map<String, Object> entry) {
        Map<String, Object> citation = map(entry.get("citation"));
        return new Citation(
                text(citation, "fr"),
                text(citation, "ar"),
                text(citation, "en"),
                Confidence.valueOf(text(entry, "confidence")));
    }

    private static Map<String, Object> file(String name) {
        try (InputStream yaml = RuleSets.class.getResourceAsStream(FOLDER + name)) {
            if (yaml == null) {
                throw new IllegalStateException("no " + FOLDER + name);
            }
            try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
                parser.nextToken();
                return map(tree(parser));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    private static Object tree(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
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
            default -> parser.getText();
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    private static String text(Map<String, Object> entry, String key) {
        return required(entry, key).toString();
    }

    private static Object required(Map<String, Object> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalStateException("no " + key + " in " + entry);
        }
        return value;
    }
}
