package ma.hawafiz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final Path FILE = Path.of("docs/coverage.md");
    private static final String COMMAND = "./mvnw -q test -Dtest=CoverageTest -Dhawafiz.coverage=write";

    @Test
    void theTableInTheDocumentationIsTheOneOfTheRulesAndTheCases() throws Exception {
        if ("write".equals(System.getProperty("hawafiz.coverage"))) {
            Files.writeString(FILE, Coverage.document());
        }
        assertThat(FILE)
                .as("%s is not up to date; this writes it: %s", FILE, COMMAND)
                .hasContent(Coverage.document());
    }

    @Test
    void everyParameterAndEveryTextIsShownByACase() {
        List<Coverage.Source> sources = Coverage.sources();
        assertThat(sources).allSatisfy(source -> {
            assertThat(source.cases()).as(source.key()).isNotEmpty();
            assertThat(source.rules()).as(source.key()).isNotEmpty();
        });
        assertThat(sources)
                .extracting(Coverage.Source::key)
                .containsAll(Effects.LAW.parameters().values().stream()
                        .filter(parameter -> !EveryParameterMattersTest.isNotTheEngines(parameter))
                        .map(Parameter::key)
                        .toList());
    }

    @Test
    void everyRuleAndEverySentenceIsShownByACase() {
        List<Coverage.Sentence> sentences = Coverage.sentences();
        assertThat(sentences)
                .extracting(Coverage.Sentence::rule)
                .containsAll(Effects.LAW.grounds().keySet());
        // A remedy's sentence is no part of a determination: RemediesTest shows each.
        List<String> keys = Wording.of("law").keys(Language.FR).stream()
                .filter(key -> !key.contains(".remedy"))
                .toList();
        assertThat(sentences).extracting(Coverage.Sentence::key).containsAll(keys);
    }
}
