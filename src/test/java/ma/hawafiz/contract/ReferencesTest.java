package ma.hawafiz.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of the contract: every {@code $ref} leads to something, and to everything leads a {@code $ref}. */
class ReferencesTest {
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void leadToSomething() throws IOException {
        Set<String> lost = referenced();
        lost.removeAll(referable());
        assertThat(lost).isEmpty();
    }

    @Test
    void leadToEverything() throws IOException {
        Set<String> forgotten = referable();
        forgotten.removeAll(referenced());
        assertThat(forgotten).isEmpty();
    }

    private static Set<String> referenced() throws IOException {
        Set<String> references = new TreeSet<>();
        for (Path file : files()) {
            for (JsonNode reference : YAML.readTree(file.toFile()).findValues("$ref")) {
                references.add(
                        file.resolveSibling(reference.asText()).normalize().toString());
            }
        }
        return references;
    }

    /** A schema or a path is a file of its own; problems and parameters stand several in one file, each under its name. */
    private static Set<String> referable() throws IOException {
        Set<String> places = new TreeSet<>();
        for (Path file : files()) {
            if (!Contract.FOLDER.equals(file.getParent())) {
                places.add(file.toString());
            } else if (!file.endsWith("openapi.yaml")) {
                YAML.readTree(file.toFile()).fieldNames().forEachRemaining(name -> places.add(file + "#/" + name));
            }
        }
        return places;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Contract.FOLDER)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
