package ma.hawafiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A number in the sources of the law that is neither trivial nor accounted for here is a legal figure until shown otherwise. */
class NoLegalFigureInJavaTest {
    private static final Path LAW = Path.of("src/main/java/ma/hawafiz/law");
    private static final Set<String> TRIVIAL = Set.of("0", "1", "2", "10", "12", "100");

    private static final Map<String, String> ACCOUNTED_FOR = Map.of(
            "BonusTerms.java 11", "from January to December",
            "Determine.java 31", "the last day of December",
            "SchemeWindow.java 31", "the last day of December",
            "JobKept.java 1200", "how many months ahead a remedy looks",
            "Month.java 4", "the digits of a year, where a month is read",
            "Month.java 5", "where the month stands behind its year",
            "PayrollTable.java 16", "the room a table begins with",
            "RuleSetDocument.java 16", "the base of an escaped character's number",
            "Rounding.java 63", "the sign bit of a long",
            "Share.java 4", "the decimals of a percentage in a sentence");

    private static final Pattern COMMENT_OR_TEXT =
            Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d[\\d_]*(?:\\.\\d+)?");

    @Test
    void everyNumberInTheSourcesOfTheLawIsAccountedFor() throws Exception {
        Set<String> numbers = new TreeSet<>();
        try (Stream<Path> files = Files.walk(LAW)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> numbersOf(file, numbers));
        }
        assertThat(numbers).isEqualTo(new TreeSet<>(ACCOUNTED_FOR.keySet()));
    }

    private static void numbersOf(Path file, Set<String> numbers) {
        try {
            String code = COMMENT_OR_TEXT.matcher(Files.readString(file)).replaceAll(" ");
            NUMBER.matcher(code)
                    .results()
                    .map(found -> found.group().replace("_", ""))
                    .filter(number -> !TRIVIAL.contains(number))
                    .forEach(number -> numbers.add(file.getFileName() + " " + number));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
