package ma.hawafiz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.reference.RuleSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package as it is delivered, in a process of its own, with no service around it: {@code evaluate}, byte by byte. */
class PackagedCommandIT {
    private static final String PACKAGE = System.getProperty("hawafiz.package", "");
    private static final String SITUATION = Situations.ofTheRules() + "\n";
    private static final String NO_SITUATION = "{\"measure\":\"PAE\",\"exercise\":2026}\n";

    @TempDir
    private Path folder = Path.of("");

    private record Answer(int code, String output, String messages) {}

    @Test
    void answersAFileAsTheEngineDoes() throws Exception {
        assertThat(run("", "evaluate", file(SITUATION))).isEqualTo(new Answer(0, engine(Language.FR), ""));
    }

    @Test
    void answersInTheLanguageAsked() throws Exception {
        assertThat(run("", "evaluate", "--lang", "ar", file(SITUATION)))
                .isEqualTo(new Answer(0, engine(Language.AR), ""));
    }

    @Test
    void answersEachLineOfItsInput() throws Exception {
        String problem = run("", "evaluate", file(NO_SITUATION)).output();
        assertThat(run(SITUATION + NO_SITUATION + SITUATION, "evaluate", "-"))
                .isEqualTo(new Answer(0, engine(Language.FR) + problem + engine(Language.FR), ""));
    }

    @Test
    void refusesWhatIsNoSituationWithAProblemAndTwo() throws Exception {
        Answer answer = run("", "evaluate", file(NO_SITUATION));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.output())
                .startsWith("{\"type\":\"urn:hawafiz:problem:situation-invalid\"")
                .contains("$.exercise", "member.unknown", "$.company", "member.missing")
                .endsWith("}\n")
                .containsOnlyOnce("\n");
        assertThat(answer.messages()).isEmpty();
    }

    @Test
    void saysWhichFileItCannotRead() throws Exception {
        Answer answer = run("", "evaluate", "none.json");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.output()).isEmpty();
        assertThat(answer.messages()).contains("cannot read none.json");
    }

    @Test
    void replaysARecordWithoutAPortal() throws Exception {
        String record = Situations.JSON.writeValueAsString(Records.under(Records.LAW, Language.FR));
        Answer answer = run("", "replay", file(record));
        assertThat(answer.code()).isZero();
        assertThat(answer.output()).contains("\"identical\":true", "\"present\":\"0.1.0\"");
        assertThat(run("", "replay", file(record.replace("98360", "x").replace("18360.00", "98360.00")))
                        .code())
                .isEqualTo(1);
    }

    private static String engine(Language language) {
        byte[] situation = SITUATION.getBytes(StandardCharsets.UTF_8);
        return new String(new Evaluate(new RuleSets().current()).evaluate(situation, language), StandardCharsets.UTF_8);
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("situation.json"), content).toString();
    }

    private Answer run(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-jar", PACKAGE));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output");
        Path messages = folder.resolve("messages");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(Files.writeString(folder.resolve("input"), input).toFile())
                .redirectOutput(output.toFile())
                .redirectError(messages.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ends by itself").isTrue();
        return new Answer(process.exitValue(), Files.readString(output), Files.readString(messages));
    }
}
