package ma.hawafiz.reference;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What is wrong with the files of the law: their shape, by schema, and what a schema cannot say of dates and tariffs. */
final class LawFiles {
    static final Path FOLDER = Path.of("seeds/law");

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text(FOLDER.resolve("schema.json")));
    private static final ObjectMapper YAML = JsonMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private LawFiles() {}

    static List<String> names() {
        return read(text(FOLDER.resolve("rule-set.yaml")))
                .path("files")
                .valueStream()
                .map(name -> name.asText() + ".yaml")
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything that is wrong with one file. */
    static List<String> faults(String yaml) {
        JsonNode file;
        try {
            file = read(yaml);
        } catch (UncheckedIOException malformed) {
            return List.of(malformed.getMessage());
        }
        List<String> faults = new ArrayList<>(SCHEMA.validate(file.toString(), InputFormat.JSON).stream()
                .map(LawFiles::fault)
                .toList());
        if (faults.isEmpty()) {
            file.path("parameters").properties().forEach(entry -> faults(entry.getKey(), entry.getValue(), faults));
        }
        return faults;
    }

    private static String fault(Error error) {
        return error.getInstanceLocation() + ": " + error.getKeyword() + " "
                + Objects.toString(error.getProperty(), "");
    }

    private static void faults(String key, JsonNode parameter, List<String> faults) {
        List<JsonNode> versions = parameter.path("values").valueStream().toList();
        try {
            versions.forEach(version -> dates(key, version, faults));
            overlaps(key, versions, faults);
        } catch (DateTimeException none) {
            faults.add(key + ": no such day: " + none.getMessage());
        }
        Set<String> choices = texts(parameter.path("choices"));
        for (JsonNode version : versions) {
            JsonNode value = version.path("value");
            Set<String> chosen = value.isArray() ? texts(value) : Set.of(value.asText());
            if (!choices.isEmpty() && !choices.containsAll(chosen)) {
                faults.add(key + ": not a choice: " + value);
            }
            if (parameter.path("kind").asText().equals("tariff")) {
                floors(key, value, faults);
            }
        }
    }

    private static void dates(String key, JsonNode version, List<String> faults) {
        LocalDate.parse(version.path("knownSince").asText());
        if (until(version).isBefore(from(version))) {
            faults.add(key + ": ends before it begins");
        }
    }

    /** Of two values in force on one day the later known corrects the other; known on the same day, neither does. */
    private static void overlaps(String key, List<JsonNode> versions, List<String> faults) {
        for (JsonNode one : versions) {
            for (JsonNode other : versions) {
                boolean together =
                        !from(one).isAfter(until(other)) && !from(other).isAfter(until(one));
                if (one != other && together && one.path("knownSince").equals(other.path("knownSince"))) {
                    faults.add(key + ": overlapping values, known on the same day");
                }
            }
            boolean isFollowed = versions.stream()
                    .anyMatch(other -> !from(other).isAfter(until(one).plusDays(1))
                            && !until(other).isBefore(until(one))
                            && other != one);
            if (one.has("inForceTo") && !isFollowed && !key.startsWith("territory.p2i.")) {
                faults.add(key + ": no value after " + until(one));
            }
        }
    }

    private static void floors(String key, JsonNode tariff, List<String> faults) {
        List<BigDecimal> floors = tariff.valueStream()
                .map(bracket -> new BigDecimal(bracket.path("above").asText()))
                .toList();
        if (floors.getFirst().signum() != 0
                || !floors.equals(floors.stream().sorted().distinct().toList())) {
            faults.add(key + ": brackets begin at nothing and rise");
        }
    }

    private static LocalDate from(JsonNode version) {
        return LocalDate.parse(version.path("inForceFrom").asText());
    }

    private static LocalDate until(JsonNode version) {
        return version.has("inForceTo")
                ? LocalDate.parse(version.path("inForceTo").asText())
                : LocalDate.MAX.minusDays(1);
    }

    private static Set<String> texts(JsonNode several) {
        Set<String> texts = new HashSet<>();
        several.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
