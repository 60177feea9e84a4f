package ma.hawafiz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.air.Air;
import ma.hawafiz.law.ais.Ais;
import ma.hawafiz.law.pae.Pae;
import ma.hawafiz.law.paf.Paf;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.reference.RuleSets;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExamplesTest {
    private static final RuleSet RULES = new RuleSets().current();
    private static final List<String> AMOUNTS = List.of("computed", "capped", "payable", "conditional");

    private final ObjectMapper json = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> everyWorkedCaseComesToWhatItSays() {
        return Examples.all().stream().map(example -> dynamicTest(example.name(), () -> check(example)));
    }

    @Test
    void everyConditionHasAnExampleForEachOfItsFindings() {
        Set<String> shown = Examples.all().stream()
                .map(ExamplesTest::determination)
                .flatMap(ExamplesTest::answers)
                .map(answer -> answer.id() + " " + answer.finding().name())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> possible = Conditions.all()
                .flatMap(condition ->
                        condition.findings().stream().map(finding -> condition.id() + " " + finding.name()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).isEqualTo(possible);
    }

    @Test
    void everyLineAnswersTheConditionsOfItsMeasureAndNoOther() {
        Map<Measure, List<String>> asked = Map.of(
                Measure.PAE, ids(Pae.CONDITIONS),
                Measure.PAF, ids(Paf.CONDITIONS),
                Measure.AIR, ids(Air.CONDITIONS),
                Measure.AIS, ids(Ais.CONDITIONS));
        assertThat(Examples.all().stream()
                        .map(ExamplesTest::determination)
                        .filter(determination -> !determination.rules().hypothetical()))
                .allSatisfy(determination -> assertThat(determination.lines())
                        .allSatisfy(line -> assertThat(line.conditions())
                                .extracting(Answer::id)
                                .isEqualTo(asked.get(determination.measure()))));
    }

    @Test
    void theTotalsWithoutReasonsAreThoseWithThem() {
        assertThat(Examples.all())
                .allSatisfy(example -> assertThat(new Determine(RULES).totals(situation(example)))
                        .isEqualTo(determination(example).totals()));
    }

    private static List<String> ids(List<? extends Condition<?, ?>> conditions) {
        return conditions.stream().map(Condition::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "PAE, company.forecast",
        "PAF, company.forecast",
        "AIR, company.forecast",
        "AIR, air.irPlausibility",
        "AIS, company.forecast",
        "AIS, ais.taxPlausibility"
    })
    void everyWarningIsSeenToComeAndToStayAway(String measure, String warning) {
        assertThat(Examples.all().stream()
                        .filter(example -> example.measure().equals(measure))
                        .map(Examples.Example::expected)
                        .filter(expected -> expected.has("warnings"))
                        .map(expected -> expected.path("warnings").toString().contains(warning)))
                .contains(true, false);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceIsWhole(Language language) {
        Evaluate evaluate = new Evaluate(RULES);
        assertThat(Examples.all()).allSatisfy(example -> {
            JsonNode document = json.readTree(evaluate.evaluate(example.situation(), language));
            assertThat(document.findValuesAsText("because"))
                    .isNotEmpty()
                    .allSatisfy(
                            because -> assertThat(because).isNotBlank().doesNotContain("{", "}", "null", "[", "Found"));
            assertThat(document.findValuesAsText("text"))
                    .allSatisfy(text -> assertThat(text).isNotBlank());
        });
    }

    @Test
    void everyConditionCanBeMetAndCanFailToBe() {
        assertThat(Conditions.all())
                .allSatisfy(condition -> assertThat(condition.findings())
                        .extracting(finding -> finding.outcome().name())
                        .contains("MET")
                        .containsAnyOf("NOT_MET", "UNKNOWN"));
    }

    private void check(Examples.Example example) throws Exception {
        JsonNode document = json.readTree(new Evaluate(RULES).evaluate(example.situation(), Language.FR));
        JsonNode expected = example.expected();
        JsonNode line = document.path("lines").path(0);
        if (expected.has("outcome")) {
            assertThat(document.path("outcome")).isEqualTo(expected.path("outcome"));
        }
        if (expected.has("hypothetical")) {
            assertThat(document.path("hypothetical")).isEqualTo(expected.path("hypothetical"));
        }
        if (expected.has("line")) {
            assertThat(line.path("outcome")).isEqualTo(expected.path("line"));
        }
        AMOUNTS.stream().filter(expected::has).forEach(amount -> {
            assertThat(line.path(amount)).as(amount).isEqualTo(expected.path(amount));
            assertThat(document.path("totals").path(amount)).as(amount).isEqualTo(expected.path(amount));
        });
        expected.path("steps")
                .properties()
                .forEach(step -> assertThat(line.path("steps"))
                        .as(step.getKey())
                        .anySatisfy(found -> {
                            assertThat(found.path("id").asText()).isEqualTo(step.getKey());
                            assertThat(found.path("value")).isEqualTo(step.getValue());
                        }));
        expected.path("says")
                .properties()
                .forEach(said -> assertThat(sentences(document, said.getKey()))
                        .as(said.getKey())
                        .contains(said.getValue().asText()));
        if (expected.has("warnings")) {
            assertThat(StreamSupport.stream(line.path("warnings").spliterator(), false)
                            .map(warning -> warning.path("id")))
                    .containsExactlyElementsOf(expected.path("warnings"));
        }
        List<String> answers = answers(determination(example))
                .map(answer -> answer.id() + ": " + answer.outcome() + " "
                        + answer.finding().name())
                .toList();
        expected.path("conditions")
                .properties()
                .forEach(condition -> assertThat(answers)
                        .contains(
                                condition.getKey() + ": " + condition.getValue().asText()));
    }

    /** What the document says under an id, be it a condition, a step or a warning. */
    private static String sentences(JsonNode document, String id) {
        return document.findParents("id").stream()
                .filter(said -> said.path("id").asText().equals(id))
                .map(said -> said.path("because").asText().replace('\u202f', ' '))
                .collect(Collectors.joining(" "));
    }

    private static Determination determination(Examples.Example example) {
        return new Determine(RULES).determine(situation(example));
    }

    private static Situation situation(Examples.Example example) {
        return new SituationReader(RULES).read(new ByteArrayInputStream(example.situation()));
    }

    private static Stream<Answer> answers(Determination determination) {
        return Stream.concat(
                determination.conditions().stream(),
                determination.lines().stream().flatMap(line -> line.conditions().stream()));
    }
}
