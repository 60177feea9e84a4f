package ma.hawafiz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.reference.RuleSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvaluateTest {
    private final Evaluate evaluate = new Evaluate(new RuleSets().current());

    @Test
    void writesTheMembersInTheOrderOfTheRules() {
        ObjectNode situation = Situations.ofTheRules().put("exercice", 2025).put("asOf", "2025-10-31");
        ((ObjectNode) situation.path("company").path("turnover").path(0)).put("year", 2025);
        String document =
                new String(evaluate.evaluate(Situations.bytes(situation), Language.EN), StandardCharsets.UTF_8);
        assertThat(document)
                .startsWith("{\"measure\":\"PAE\",\"exercice\":2025,\"asOf\":\"2025-10-31\",\"hypothetical\":false,"
                        + "\"ruleSet\":{\"id\":\"circular-15-2025\",\"version\":\"")
                .endsWith("}}\n")
                .containsOnlyOnce("\n");
        JsonNode tree = Situations.tree(document.getBytes(StandardCharsets.UTF_8));
        assertThat(tree.fieldNames())
                .toIterable()
                .containsExactly(
                        "measure",
                        "exercice",
                        "asOf",
                        "hypothetical",
                        "ruleSet",
                        "outcome",
                        "conditions",
                        "lines",
                        "totals");
        JsonNode line = tree.path("lines").path(0);
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly(
                        "cnss",
                        "outcome",
                        "conditions",
                        "computed",
                        "capped",
                        "payable",
                        "conditional",
                        "steps",
                        "warnings");
        assertThat(line.path("conditions").path(0).fieldNames())
                .toIterable()
                .containsExactly("id", "outcome", "citation", "because");
        assertThat(line.path("steps").path(0).fieldNames())
                .toIterable()
                .containsExactly("id", "value", "because", "citation");
        assertThat(line.path("warnings").path(0).fieldNames())
                .toIterable()
                .containsExactly("id", "because", "citation");
        assertThat(tree.path("totals").fieldNames())
                .toIterable()
                .containsExactly("computed", "capped", "payable", "conditional");
        assertThat(tree.path("ruleSet").fieldNames()).toIterable().containsExactly("id", "version", "sha256");
    }

    @Test
    void keepsALineWithoutANumberAndPutsItFirst() {
        ObjectNode situation = Situations.ofTheRules();
        situation.withArray("employees").addObject().put("cnss", "000000000");
        situation.withArray("employees").addObject();
        JsonNode lines = evaluate(situation).path("lines");
        assertThat(lines.findValuesAsText("cnss")).containsExactly("null", "000000000", "123456789");
        assertThat(lines.path(0).path("cnss").isNull()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesTheFiguresInTheAskedLanguage(Language language) {
        JsonNode document = Situations.tree(evaluate.evaluate(Situations.bytes(Situations.ofTheRules()), language));
        String because = document.path("conditions").path(0).path("because").asText();
        assertThat(because).contains("CRM").contains("KPO");
        assertThat(because.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC))
                .isEqualTo(language == Language.AR);
    }

    private JsonNode evaluate(ObjectNode situation) {
        return Situations.tree(evaluate.evaluate(Situations.bytes(situation), Language.FR));
    }
}
