package ma.hawafiz.reference;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.law.parameter.RuleSet;

/** The law as the package brings it, from {@code seeds/law}. The files' shape is held by their schema in a test. */
public final class RuleSets {
    private static final String FOLDER = "/seeds/law/";

    private final RuleSet current;

    public RuleSets() {
        Map<String, Object> index = file("rule-set.yaml");
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        Map<String, RuleSet.Ground> grounds = new LinkedHashMap<>();
        for (Object name : RuleSetReader.list(index.get("files"))) {
            Map<String, Object> file = file(name + ".yaml");
            parameters.putAll(RuleSetReader.parameters(file));
            grounds.putAll(RuleSetReader.grounds(file));
        }
        current =
                new RuleSet(RuleSetReader.text(index, "id"), RuleSetReader.text(index, "version"), parameters, grounds);
    }

    public RuleSet current() {
        return current;
    }

    private static Map<String, Object> file(String name) {
        try (InputStream yaml = RuleSets.class.getResourceAsStream(FOLDER + name)) {
            if (yaml == null) {
                throw new IllegalStateException("no " + FOLDER + name);
            }
            try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
                parser.nextToken();
                return RuleSetReader.map(RuleSetReader.tree(parser));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
