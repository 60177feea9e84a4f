package ma.hawafiz.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern SENTENCE = Pattern.compile("say:(\\w+)\\('([^']+)'");
    private static final Pattern NAME = Pattern.compile("name:(\\w+)\\(");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layout",
                "home",
                "company",
                "payroll",
                "dossier",
                "review",
                "simulation",
                "law",
                "crosscheck",
                "exchange",
                "campaign",
                "clock",
                "completion",
                "committee",
                "appeal",
                "recovery",
                "payment",
                "document",
                "control",
                "notification",
                "letter",
                "verify"
            })
    void everySentenceIsSpokenInThreeLanguagesAndNoneIsIdle(String room) throws IOException {
        Wording wording = Wording.of("pages-" + room);
        for (Language language : Language.values()) {
            assertThat(wording.keys(language))
                    .as("pages-%s in %s", room, language)
                    .containsExactlyInAnyOrderElementsOf(spoken().getOrDefault(room, Set.of()));
        }
    }

    @Test
    void everyRoomThatSpeaksIsRead() throws IOException {
        assertThat(spoken())
                .containsOnlyKeys(
                        "layout",
                        "home",
                        "company",
                        "payroll",
                        "dossier",
                        "review",
                        "simulation",
                        "law",
                        "crosscheck",
                        "exchange",
                        "campaign",
                        "clock",
                        "completion",
                        "committee",
                        "appeal",
                        "recovery",
                        "payment",
                        "document",
                        "control",
                        "notification",
                        "letter",
                        "verify");
    }

    @Test
    void everyNameIsGivenInThreeLanguages() throws IOException {
        Wording names = Wording.of("names");
        for (Language language : Language.values()) {
            assertThat(names.keys(language)).as("names in %s", language).isEqualTo(names.keys(Language.FR));
        }
        Set<String> kinds = names.keys(Language.FR).stream()
                .filter(key -> key.contains("."))
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(kinds).isEqualTo(named());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFieldOfAFileIsNamed(Language language) {
        Wording fields = Wording.of("fields");
        assertThat(fields.keys(language)).isEqualTo(fields.keys(Language.FR)).isNotEmpty();
    }

    @Test
    void noSentenceHoldsAnAsciiApostropheWhichMessageFormatWouldSwallow() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("'"));
        }
    }

    private static Map<String, Set<String>> spoken() throws IOException {
        Map<String, Set<String>> spoken = new TreeMap<>();
        Matcher sentence = SENTENCE.matcher(templates());
        while (sentence.find()) {
            spoken.computeIfAbsent(sentence.group(1), room -> new TreeSet<>()).add(sentence.group(2));
        }
        return spoken;
    }

    private static Set<String> named() throws IOException {
        return NAME.matcher(templates())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
