package ma.hawafiz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.reference.RuleSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
    private static final String LINE = Situations.ofTheRules().toString();

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter messages = new StringWriter();

    private record Answer(int code, String output) {}

    @Test
    void writesTheSameBytesAsTheOtherDoors() throws Exception {
        Path file = Files.writeString(folder.resolve("situation.json"), Situations.OF_THE_RULES);
        byte[] expected = new Evaluate(new RuleSets().current()).evaluate(Files.readAllBytes(file), Language.AR);
        assertThat(run("", "--lang", "ar", file.toString()))
                .isEqualTo(new Answer(0, new String(expected, StandardCharsets.UTF_8)));
    }

    @Test
    void answersBadInputWithAProblemAndTwo() throws Exception {
        Path file = Files.writeString(folder.resolve("situation.json"), LINE.replace("\"days\":18", "\"days\":-1"));
        Answer answer = run("", file.toString());
        assertThat(answer.code()).isEqualTo(2);
        JsonNode problem = Situations.tree(answer.output().getBytes(StandardCharsets.UTF_8));
        assertThat(problem.path("code").asText()).isEqualTo("SITUATION_INVALID");
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("violations").path(0).path("path").asText())
                .isEqualTo("$.employees[0].payroll[0].days");
        assertThat(problem.path("violations").path(0).path("reason").asText()).contains("0 et 31");
        assertThat(answer.output()).endsWith("}\n").containsOnlyOnce("\n");
    }

    @Test
    void answersLineByLine() {
        Answer answer = run(LINE + "\n\n{\"measure\":\r\n" + LINE, "-");
        assertThat(answer.code()).isZero();
        List<String> lines = answer.output().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("{\"measure\":\"PAE\"").isEqualTo(lines.get(2));
        assertThat(lines.get(1)).contains("json.malformed");
    }

    @Test
    void tellsRemediesAsItEvaluates() throws Exception {
        String notElapsed =
                LINE.replace("2027-03-31", "2027-01-31").replace("\"contract\":\"CDI\"", "\"contract\":\"CDD\"");
        Path file = Files.writeString(folder.resolve("situation.json"), notElapsed);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        assertThat(new CommandLine(new RemediesCommand(new ByteArrayInputStream(new byte[0]), output))
                        .execute("--lang", "en", file.toString()))
                .isZero();
        JsonNode unmet = Situations.tree(output.toByteArray()).path("unmet");
        assertThat(unmet.findValuesAsText("condition")).containsExactly("pae.contract", "pae.stability");
        assertThat(unmet.path(0).path("remedy").path("path").asText())
                .isEqualTo("$.employees[?@.cnss=='123456789'].contract");
        assertThat(unmet.path(0).path("remedy").path("fact").path("wanted")).hasToString("[\"CDI\"]");
        assertThat(unmet.path(0).path("remedy").path("sentence").asText())
                .isEqualTo(
                        "Conclude a permanent contract (CDI) with the employee in place of contract CDD, or correct the"
                                + " declaration.");
        assertThat(unmet.path(0).path("remedy").path("then").path("outcome").asText())
                .isEqualTo("NOT_MET");
        // Fifteen months without a payroll row are an interruption, and past.
        assertThat(unmet.path(1).path("remedy").isMissingNode()).isTrue();
    }

    @Test
    void saysWhichFileItCannotRead() {
        assertThat(run("", folder.resolve("none.json").toString()).code()).isEqualTo(2);
        assertThat(messages.toString()).contains("cannot read").contains("none.json");
    }

    private Answer run(String input, String... args) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int code = new CommandLine(
                        new EvaluateCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), output))
                .setErr(new PrintWriter(messages))
                .execute(args);
        return new Answer(code, output.toString(StandardCharsets.UTF_8));
    }
}
