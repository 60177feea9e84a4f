package ma.hawafiz.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.parameter.Confidence;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.RuleSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleSetsTest {
    private static final Path FOLDER = Path.of("seeds/law");

    private final RuleSet rules = new RuleSets().current();

    @TestFactory
    Stream<DynamicTest> everyFileOfTheLawHasItsShape() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FOLDER.resolve("schema.json")));
        return files().stream()
                .map(file -> dynamicTest(file, () -> {
                    String json = new ObjectMapper()
                            .writeValueAsString(new ObjectMapper(new YAMLFactory())
                                    .readTree(FOLDER.resolve(file).toFile()));
                    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
                }));
    }

    @Test
    void everyFileOfTheFolderIsPartOfTheRuleSet() throws Exception {
        try (Stream<Path> found = Files.list(FOLDER)) {
            assertThat(found.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml") && !name.equals("rule-set.yaml")))
                    .containsExactlyInAnyOrderElementsOf(files());
        }
    }

    @Test
    void knowsEveryParameterTheRulesName() {
        assertThat(rules.parameters())
                .containsKeys(
                        "scheme.start",
                        "scheme.end",
                        "eligibility.minExportShare",
                        "eligibility.certificateMaxAgeMonths",
                        "eligibility.excludedActivities",
                        "pae.rate",
                        "pae.antiChurnMonths",
                        "pae.contracts",
                        "pae.minMonths",
                        "pae.maxYears",
                        "pae.paymentMode",
                        "bonus.cap.amount",
                        "bonus.cap.mode",
                        "bonus.cap.scope");
    }

    @Test
    void readsValuesWithTheirCitation() {
        ParametersInForce law = rules.at(LocalDate.of(2026, 12, 31));
        assertThat(law.amount("bonus.cap.amount")).isEqualTo(Dirham.parse("300000.00"));
        assertThat(law.citation("pae.amount").fr()).contains("17 %");
        assertThat(law.citation("pae.amount").confidence()).isEqualTo(Confidence.B);
        assertThat(law.citation("company.otherAid").confidence()).isEqualTo(Confidence.U);
    }

    @Test
    void givesTheSameHashEachTime() {
        assertThat(rules.sha256())
                .matches("[0-9a-f]{64}")
                .isEqualTo(new RuleSets().current().sha256());
        assertThat(rules.id()).isEqualTo("circular-15-2025");
    }

    private static List<String> files() throws Exception {
        JsonNode index = new ObjectMapper(new YAMLFactory())
                .readTree(FOLDER.resolve("rule-set.yaml").toFile());
        List<String> files = new ArrayList<>();
        index.path("files").forEach(name -> files.add(name.asText() + ".yaml"));
        return files;
    }
}
