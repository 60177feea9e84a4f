package ma.hawafiz.evaluation;

import static ma.hawafiz.evaluation.Records.AMENDED;
import static ma.hawafiz.evaluation.Records.LAW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import ma.hawafiz.platform.i18n.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter messages = new StringWriter();

    private record Answer(int code, JsonNode report) {}

    @Test
    void answersZeroWhereItIsIdentical() throws Exception {
        Answer answer = run(record(Records.under(LAW, Language.AR)));
        assertThat(answer.code()).isZero();
        assertThat(answer.report().path("identical").asBoolean()).isTrue();
        assertThat(answer.report().path("now").path("identical").asBoolean()).isTrue();
    }

    @Test
    void answersOneWhereItDiffers() throws Exception {
        DeterminationRecord record = Records.under(LAW, Language.FR);
        String forged = record.determination().replace("18360.00", "98360.00");
        Answer answer = run(record(Records.with(record, record.situation(), forged)));
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.report().at("/then/differences/0/path").asText()).isEqualTo("$.determinationSha256");
    }

    @Test
    void namesTheRuleSetThatIsNotAtHandAndTakesItAsAFile() throws Exception {
        Path record = record(Records.under(AMENDED, Language.FR));
        Answer without = run(record);
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.report().path("code").asText()).isEqualTo("RULE_SET_NOT_AT_HAND");
        assertThat(without.report().path("detail").asText())
                .contains("/api/v1/rule-sets/" + AMENDED.sha256())
                .contains(LAW.sha256());

        Answer with = run(record, "--rules", rules(AMENDED.document()).toString());
        assertThat(with.code()).isZero();
        assertThat(with.report().at("/then/ruleSet/sha256").asText()).isEqualTo(AMENDED.sha256());
        assertThat(with.report().at("/now/ruleSet/sha256").asText()).isEqualTo(LAW.sha256());
    }

    @Test
    void takesNoRuleSetThatSomebodyTouched() throws Exception {
        Path record = record(Records.under(AMENDED, Language.FR));
        Path touched = rules(AMENDED.document().replace("\"value\":\"0.18\"", "\"value\":\"0.19\""));
        Answer answer = run(record, "--rules", touched.toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.report().path("code").asText()).isEqualTo("RULE_SET_NOT_AT_HAND");
        assertThat(answer.report().path("detail").asText()).contains(AMENDED.sha256());
    }

    @Test
    void showsWhatALaterRuleSetWouldMakeOfIt() throws Exception {
        Answer answer = run(
                record(Records.under(LAW, Language.FR)),
                "--rules",
                rules(AMENDED.document()).toString());
        assertThat(answer.code()).isZero();
        assertThat(answer.report().at("/now/lines/0/after/payable").asText()).isEqualTo("19440.00");
    }

    @Test
    void answersTwoToWhatIsNoRecord() throws Exception {
        for (String other : new String[] {"", "[]", "{}", "{\"colour\":\"red\"}", "null", "{} {}"}) {
            Answer answer = run(Files.writeString(folder.resolve("other.json"), other));
            assertThat(answer.code()).as(other).isEqualTo(2);
            assertThat(answer.report().path("code").asText()).as(other).isEqualTo("REQUEST_INVALID");
        }
        assertThat(new CommandLine(new ReplayCommand(new ByteArrayOutputStream()))
                        .setErr(new PrintWriter(messages))
                        .execute(folder.resolve("none.json").toString()))
                .isEqualTo(2);
        assertThat(messages.toString()).contains("cannot read").contains("none.json");
    }

    @Test
    void evaluatesUnderAGivenRuleSetToo() throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int code = new CommandLine(new EvaluateCommand(new ByteArrayInputStream(new byte[0]), output))
                .execute("--rules", rules(AMENDED.document()).toString(), "docs/situation.json");
        assertThat(code).isZero();
        assertThat(Situations.tree(output.toByteArray()).at("/totals/payable").asText())
                .isEqualTo("19440.00");
        assertThat(new CommandLine(new EvaluateCommand(new ByteArrayInputStream(new byte[0]), output))
                        .setErr(new PrintWriter(messages))
                        .execute("--rules", "docs/situation.json", "docs/situation.json"))
                .isEqualTo(2);
        assertThat(messages.toString()).contains("is no rule set");
    }

    private Path record(DeterminationRecord record) throws IOException {
        return Files.writeString(folder.resolve("record.json"), Situations.JSON.writeValueAsString(record));
    }

    private Path rules(String document) throws IOException {
        return Files.writeString(folder.resolve("rules.json"), document);
    }

    private Answer run(Path record, String... options) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        CommandLine command = new CommandLine(new ReplayCommand(output)).setErr(new PrintWriter(messages));
        String[] args = new String[options.length + 1];
        args[0] = record.toString();
        System.arraycopy(options, 0, args, 1, options.length);
        int code = command.execute(args);
        return new Answer(code, Situations.JSON.readTree(output.toByteArray()));
    }
}
