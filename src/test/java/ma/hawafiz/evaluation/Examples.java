package ma.hawafiz.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ma.hawafiz.law.money.Month;

/** The worked cases of {@code seeds/examples}, each as the situation it describes and what is expected of it. */
final class Examples {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("seeds/examples");

    private static final JsonNode BASE = read(FOLDER.resolve("base.yaml"));
    private static final List<Example> ALL = load();

    record Example(String name, String measure, byte[] situation, JsonNode expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Examples() {}

    static List<Example> all() {
        return ALL;
    }

    private static List<Example> load() {
        try (Stream<Path> files = Files.walk(FOLDER, 2)) {
            return files.filter(file -> FOLDER.relativize(file).getNameCount() == 2)
                    .sorted()
                    .flatMap(Examples::in)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Example> in(Path file) {
        JsonNode yaml = read(file);
        String theme = FOLDER.relativize(file).toString().replace(".yaml", "");
        return StreamSupport.stream(yaml.path("cases").spliterator(), false).map(example -> {
            ObjectNode situation = BASE.deepCopy();
            situation.set("measure", yaml.path("measure"));
            yaml.path("with").properties().forEach(change -> set(situation, change.getKey(), change.getValue()));
            example.path("with").properties().forEach(change -> set(situation, change.getKey(), change.getValue()));
            situation.path("employees").forEach(employee -> expand((ObjectNode) employee));
            return new Example(
                    theme + ": " + example.path("name").asText(),
                    yaml.path("measure").asText(),
                    bytes(situation),
                    example.path("expect"));
        });
    }

    /** {@code employees[0].payroll.to} and the like. */
    private static void set(ObjectNode situation, String path, JsonNode value) {
        String pointer = "/" + path.replaceAll("\\[(\\d+)]", ".$1").replace('.', '/');
        int last = pointer.lastIndexOf('/');
        ObjectNode holder = (ObjectNode) situation.at(pointer.substring(0, last));
        holder.set(pointer.substring(last + 1), value.deepCopy());
    }

    private static void expand(ObjectNode employee) {
        if (!(employee.get("payroll") instanceof ObjectNode brief)) {
            return;
        }
        ArrayNode rows = JSON.createArrayNode();
        Month last = Month.parse(brief.get("to").asText());
        for (Month month = Month.parse(brief.get("from").asText()); month.compareTo(last) <= 0; month = month.plus(1)) {
            ObjectNode row = JSON.createObjectNode().put("month", month.toString());
            brief.properties().stream()
                    .filter(member ->
                            !List.of("from", "to", "except", "without").contains(member.getKey()))
                    .forEach(member -> row.set(member.getKey(), member.getValue()));
            if (brief.path("except").get(month.toString()) instanceof ObjectNode exception) {
                row.setAll(exception);
            }
            if (!brief.path("without").toString().contains(month.toString())) {
                rows.add(row);
            }
        }
        employee.set("payroll", rows);
    }

    private static byte[] bytes(JsonNode situation) {
        try {
            return JSON.writeValueAsBytes(situation);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
