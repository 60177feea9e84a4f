package ma.hawafiz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.reference.RuleSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateTest {
    private static final List<String> BONUSES = List.of("PAE", "PAF");

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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void comesToTheSameWhateverTheOrderOfTheFacts(long seed) {
        Random random = new Random(seed);
        for (String measure : BONUSES) {
            ObjectNode situation = Situations.random(random, measure);
            byte[] once = evaluate.evaluate(Situations.bytes(situation), Language.FR);
            byte[] again = evaluate.evaluate(Situations.bytes(Situations.shuffled(situation, random)), Language.FR);
            assertThat(again).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void neverGrantsAPersonMoreThanTheCap(long seed) {
        Random random = new Random(seed);
        for (String measure : BONUSES) {
            ObjectNode situation = Situations.random(random, measure);
            evaluate(situation).path("lines").forEach(line -> {
                BigDecimal granted = BigDecimal.ZERO;
                for (JsonNode grant : situation.path("granted")) {
                    if (grant.path("cnss").equals(line.path("cnss"))) {
                        granted = granted.add(amount(grant, "amount"));
                    }
                }
                BigDecimal left = new BigDecimal("300000").subtract(granted).max(BigDecimal.ZERO);
                assertThat(amount(line, "capped"))
                        .isEqualByComparingTo(amount(line, "computed").min(left));
                assertThat(amount(line, "payable").add(amount(line, "conditional")))
                        .isIn(new BigDecimal("0.00"), amount(line, "capped"));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void sumsItsLinesIntoItsTotals(long seed) {
        JsonNode document = evaluate(Situations.random(new Random(seed), "PAE"));
        for (String name : List.of("computed", "capped", "payable", "conditional")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode line : document.path("lines")) {
                sum = sum.add(amount(line, name));
            }
            assertThat(amount(document.path("totals"), name)).isEqualByComparingTo(sum);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void neverGivesLessForMoreIncome(long seed) {
        Random random = new Random(seed);
        for (String measure : BONUSES) {
            ObjectNode situation = Situations.random(random, measure);
            ObjectNode richer = situation.deepCopy();
            richer.path("employees")
                    .forEach(employee -> employee.path("payroll")
                            .forEach(row -> ((ObjectNode) row)
                                    .put(
                                            "rbi",
                                            amount(row, "rbi")
                                                    .add(Situations.JSON.convertValue(
                                                            random.nextInt(500), BigDecimal.class))
                                                    .toPlainString())));
            JsonNode before = evaluate(situation).path("totals");
            JsonNode after = evaluate(richer).path("totals");
            assertThat(amount(after, "computed")).isGreaterThanOrEqualTo(amount(before, "computed"));
            assertThat(amount(after, "capped")).isGreaterThanOrEqualTo(amount(before, "capped"));
        }
    }

    private JsonNode evaluate(ObjectNode situation) {
        return Situations.tree(evaluate.evaluate(Situations.bytes(situation), Language.FR));
    }

    private static BigDecimal amount(JsonNode holder, String name) {
        return new BigDecimal(holder.path(name).asText());
    }
}
