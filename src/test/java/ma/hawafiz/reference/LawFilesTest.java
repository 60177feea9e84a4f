package ma.hawafiz.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LawFilesTest {
    private static final String TAX = LawFiles.text(LawFiles.FOLDER.resolve("tax.yaml"));

    static List<String> names() {
        return LawFiles.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFileOfTheLawHasItsShape(String name) {
        assertThat(LawFiles.faults(LawFiles.text(LawFiles.FOLDER.resolve(name))))
                .isEmpty();
    }

    @Test
    void everyFileOfTheFolderIsPartOfTheRuleSet() throws Exception {
        try (Stream<Path> found = Files.list(LawFiles.FOLDER)) {
            assertThat(found.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml") && !name.equals("rule-set.yaml")))
                    .containsExactlyInAnyOrderElementsOf(names());
        }
    }

    @Test
    void nothingIsDefinedTwiceAndEveryGroundRestsOnAParameter() {
        List<String> keys = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        Set<String> restedOn = new HashSet<>();
        for (String name : names()) {
            JsonNode file = LawFiles.read(LawFiles.text(LawFiles.FOLDER.resolve(name)));
            file.path("parameters").fieldNames().forEachRemaining(keys::add);
            file.path("grounds").fieldNames().forEachRemaining(rules::add);
            file.path("grounds").findValuesAsText("restsOn").forEach(restedOn::add);
        }
        assertThat(keys).doesNotHaveDuplicates().containsAll(restedOn);
        assertThat(rules).doesNotHaveDuplicates();
    }

    /** A sound file, spoilt in one place at a time. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "    kind: share |     kind: percentage | enum",
                "    kind: share |     kind: flag | type",
                "    kind: tariff |     kind: list | type",
                "        confidence: A |         confidence: Z | enum",
                "        confidence: A |         reliability: A | required confidence",
                "        citation: |         source: | required citation",
                "          ar: |           es: | required ar",
                "          fr: \"CGI, article 59-I-A : frais professionnels\" |           fr: \"CGI\" | minLength",
                "        knownSince: 2025-01-01 |         seenOn: 2025-01-01 | required knownSince",
                "        inForceFrom: 2025-01-01 |         since: 2025-01-01 | required inForceFrom",
                "        inForceFrom: 2025-01-01 |         inForceFrom: 2025-02-30 | no such day",
                "        inForceFrom: 2025-01-01 |         inForceFrom: 1 January 2025 | pattern",
                "        inForceTo: 2025-12-31 |         inForceTo: 2024-12-31 | ends before it begins",
                "        inForceTo: 2025-12-31 |         inForceTo: 2025-11-30 | no value after 2025-11-30",
                "        knownSince: 2026-01-01 |         knownSince: 2026-01-01↵        inForceTo: 2026-06-30 | no value after 2026-06-30",
                "        inForceFrom: 2024-01-01 |         inForceFrom: 2023-12-31 | overlapping values, known on the same day",
                "      - value: 0.35 |       - value: 1.35 | maximum",
                "      - value: 0.35 |       - value: 35 % | type",
                "      - value: \"78000.00\" |       - value: 78000.00 | type",
                "      - value: \"78000.00\" |       - value: \"78000.005\" | pattern",
                "{above: \"0.00\" | {above: \"1.00\" | brackets begin at nothing and rise",
                "{above: \"60000.00\" | {above: \"80000.00\" | brackets begin at nothing and rise",
                "  tax.is.rate: |   tax is rate: | propertyNames",
                "  tax.is.rate: |   tax.ir.tariff: | Duplicate",
                "    kind: share |     kind: share↵    since: 2025 | additionalProperties since",
            })
    void refusesAFileSpoiltInOnePlace(String sound, String spoilt, String fault) {
        assertThat(TAX).contains(sound);
        String file = TAX.replaceFirst(Pattern.quote(sound), Matcher.quoteReplacement(spoilt.replace("↵", "\n")));
        assertThat(LawFiles.faults(file))
                .isNotEmpty()
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    @Test
    void refusesAValueThatIsNoChoice() {
        String cap = LawFiles.text(LawFiles.FOLDER.resolve("cap.yaml"));
        assertThat(LawFiles.faults(cap.replace("value: LIFETIME_BENEFIT", "value: LIFETIME")))
                .singleElement()
                .asString()
                .contains("not a choice");
    }
}
