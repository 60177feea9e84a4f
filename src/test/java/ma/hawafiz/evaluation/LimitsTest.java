package ma.hawafiz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.reference.RuleSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** A situation may be large, and no larger. */
class LimitsTest {
    private static final long MOST = 50L * 1024 * 1024;
    private static final String LINE = Situations.ofTheRules().toString();

    @TempDir
    private Path folder = Path.of("");

    private final SituationReader reader = new SituationReader(new RuleSets().current());

    @Test
    void readsFiftyMegabytesAndNotAByteMore() {
        assertThat(reader.read(new BoundedInput(padded(MOST), null)).employees())
                .hasSize(1);
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> reader.read(new BoundedInput(padded(MOST + 1), MOST + 1)));
        assertThat(refusal.type()).isEqualTo(ProblemType.TOO_LARGE);
        ProblemDocument problem = ProblemDocument.of(refusal, Language.EN);
        assertThat(problem.status()).isEqualTo(413);
        assertThat(problem.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.value()).isEqualTo("52428801");
            assertThat(violation.reason()).contains("52,428,800 bytes (50 MB)");
        });
    }

    @Test
    void readsTwentyThousandEmployeesAndCountsThoseBeyond() {
        assertThat(reader.read(stream(with("employees", 20_000, "{}"))).employees())
                .hasSize(20_000);
        assertTooLong(with("employees", 20_003, "{}"), "$.employees", "20003", "20,000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sites | 2000 | {\"id\": \"S%d\"}",
                "granted | 240000 | {\"cnss\": \"123456789\", \"measure\": \"PAE\", \"exercice\": 2025, \"amount\": \"0.01\"}"
            })
    void readsEachListAsFarAsItsLimit(String member, int most, String item) {
        assertThat(reader.read(stream(with(member, most, item)))).isNotNull();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> reader.read(stream(with(member, most + 1, item))));
        assertThat(refusal.type()).isEqualTo(ProblemType.TOO_LARGE);
    }

    @Test
    void readsAHundredYearsOfPayrollAndNotAMonthMore() {
        assertThat(reader.read(stream(payroll(1_200)))
                        .employees()
                        .getFirst()
                        .payroll()
                        .size())
                .isEqualTo(1_200);
        assertTooLong(payroll(1_201), "$.employees[0].payroll", "1201", "1,200");
    }

    @Test
    void tellsTheOtherFaultsWithTheExcess() {
        String document = with("employees", 20_001, "{}").replace("[{}", "[{\"hired\": \"never\"}");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> reader.read(stream(document)));
        assertThat(refusal.violations())
                .extracting(violation -> violation.code())
                .containsExactly("date.form", "list.tooLong");
    }

    @Test
    void refusesAFileThatIsTooLargeWithoutReadingIt() throws Exception {
        Path file = folder.resolve("large.json");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(MOST + 1);
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int code = new CommandLine(new EvaluateCommand(InputStream.nullInputStream(), output))
                .execute("--lang", "en", file.toString());
        assertThat(code).isEqualTo(2);
        JsonNode problem = Situations.tree(output.toByteArray());
        assertThat(problem.path("code").asText()).isEqualTo("TOO_LARGE");
        assertThat(problem.path("violations").path(0).path("value").asText()).isEqualTo("52428801");
    }

    @Test
    void passesOverALineThatIsTooLargeAndAnswersTheOthers() {
        InputStream lines = new SequenceInputStream(
                padded(MOST + 1), stream("\n" + LINE + "\n" + with("employees", 20_001, "{}") + "\n" + LINE));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        assertThat(new CommandLine(new EvaluateCommand(lines, output)).execute("-"))
                .isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)
                        .lines()
                        .map(answer -> Situations.tree(answer.getBytes(StandardCharsets.UTF_8))
                                .path("code")
                                .asText("determination")))
                .containsExactly("TOO_LARGE", "determination", "TOO_LARGE", "determination");
    }

    private void assertTooLong(String document, String path, String actual, String limit) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> reader.read(stream(document)));
        assertThat(refusal.type()).isEqualTo(ProblemType.TOO_LARGE);
        assertThat(ProblemDocument.of(refusal, Language.EN).violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.path()).isEqualTo(path);
                    assertThat(violation.value()).isEqualTo(actual);
                    assertThat(violation.reason()).contains(limit);
                    assertThat(violation.remedy()).contains(limit);
                });
    }

    private static String with(String member, int items, String item) {
        return "{\"measure\": \"PAE\", \"exercice\": 2026, \"asOf\": \"2027-03-31\", \"company\": {}, \"" + member
                + "\": [" + IntStream.range(0, items).mapToObj(item::formatted).collect(Collectors.joining(",")) + "]}";
    }

    private static String payroll(int months) {
        String rows = IntStream.range(0, months)
                .mapToObj(month -> "{\"month\": \"%d-%02d\", \"rbi\": \"1\", \"days\": 1}"
                        .formatted(1900 + month / 12, month % 12 + 1))
                .collect(Collectors.joining(","));
        return with("employees", 1, "{\"payroll\": [" + rows + "]}");
    }

    private static InputStream stream(String document) {
        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }

    /** The situation of the rules followed by blanks, so many bytes in all. */
    private static InputStream padded(long bytes) {
        byte[] situation = LINE.getBytes(StandardCharsets.UTF_8);
        InputStream blanks = new InputStream() {
            private long left = bytes - situation.length;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(situation), blanks);
    }
}
