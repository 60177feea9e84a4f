package ma.hawafiz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;
import ma.hawafiz.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @ParameterizedTest
    @ValueSource(strings = {"law", "mails", "problems", "simulation", "violations"})
    void saysTheSameThingsInTheThreeLanguages(String room) {
        Wording wording = Wording.of(room);
        assertThat(wording.keys(Language.AR)).isEqualTo(wording.keys(Language.FR));
        assertThat(wording.keys(Language.EN)).isEqualTo(wording.keys(Language.FR));
        assertThat(wording.keys(Language.FR)).allSatisfy(key -> {
            Set<String> figures = figures(wording.say(Language.FR, key, marks()));
            assertThat(figures(wording.say(Language.AR, key, marks()))).as(key).isEqualTo(figures);
            assertThat(figures(wording.say(Language.EN, key, marks()))).as(key).isEqualTo(figures);
        });
    }

    @Test
    void hasASentenceForEachFindingOfEachCondition() {
        Set<String> keys = Wording.of("law").keys(Language.FR);
        assertThat(Conditions.all()
                        .flatMap(condition -> condition.findings().stream()
                                .map(finding -> condition.wording() + "." + finding.name())))
                .isSubsetOf(keys);
    }

    @Test
    void hasATitleAndADetailForEachProblem() {
        Set<String> keys = Wording.of("problems").keys(Language.FR);
        assertThat(Stream.of(ProblemType.values()).flatMap(type -> Stream.of(type + ".title", type + ".detail")))
                .isSubsetOf(keys);
    }

    @Test
    void hasARemedyForEachViolation() {
        Set<String> keys = Wording.of("violations").keys(Language.FR);
        assertThat(keys.stream().filter(key -> !key.endsWith(".remedy")).map(key -> key + ".remedy"))
                .isSubsetOf(keys);
    }

    private static Object[] marks() {
        return Stream.of("<0>", "<1>", "<2>", "<3>", "<4>", "<5>", "<6>", "<7>").toArray();
    }

    private static Set<String> figures(String sentence) {
        Matcher matcher = Pattern.compile("<\\d>").matcher(sentence);
        return matcher.results().map(result -> result.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
