package ma.hawafiz.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.reference.RuleSets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays a recorded determination, far from the portal that made it: the record and the rules are all it takes. */
@Command(
        name = "replay",
        description =
                "Makes a recorded determination again and writes what came of it, as JSON, to the standard output.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:identical", "1:differs", "2:not a record, or its rule set is not at hand"})
public final class ReplayCommand implements Callable<Integer> {
    private static final int DIFFERS = 1;
    private static final int NOT_A_RECORD = 2;

    @Parameters(paramLabel = "FILE", description = "the record, as GET /api/v1/determinations/{id} gives it")
    private Path file = Path.of("-");

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "a rule set, as GET /api/v1/rule-sets/{sha256} gives it, beside that of this package")
    private @Nullable Path rules;

    @Option(names = "--lang", paramLabel = "fr|ar|en", description = "language of a problem (default: fr)")
    private String language = "fr";

    @Option(names = "--help", usageHelp = true, description = "shows this help")
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final OutputStream out;
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public ReplayCommand(OutputStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        RuleSet packaged = new RuleSets().current();
        RuleSet given = rules == null ? packaged : RulesGiven.read(rules, spec);
        try {
            DeterminationRecord record = record();
            RuleSet then = Stream.of(given, packaged)
                    .filter(each -> each.sha256().equals(record.ruleSetSha256()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            ProblemType.RULE_SET_NOT_AT_HAND,
                            record.ruleSetSha256(),
                            List.of(packaged.sha256(), given.sha256())));
            // The other one of the two, if there are two, is what the law is taken to be now.
            RuleSet now = then.equals(given) ? packaged : given;
            ReplayReport report = new Replay(EngineVersion.ofThisBuild()).replay(record, then, now);
            write(report);
            return report.identical() ? 0 : DIFFERS;
        } catch (Refusal refusal) {
            write(ProblemDocument.of(refusal, Language.of(language)));
            return NOT_A_RECORD;
        }
    }

    private DeterminationRecord record() throws IOException {
        byte[] read = RulesGiven.bytes(file, spec);
        try {
            @Nullable DeterminationRecord record = json.readValue(read, DeterminationRecord.class);
            if (record == null) {
                throw new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("$", null, "record.form", "null")));
            }
            List<Violation> missing = Stream.of(
                            missing("language", record.language()),
                            missing("engineVersion", record.engineVersion()),
                            missing("ruleSetSha256", record.ruleSetSha256()),
                            missing("situationSha256", record.situationSha256()),
                            missing("determinationSha256", record.determinationSha256()),
                            missing("situation", record.situation()),
                            missing("determination", record.determination()))
                    .flatMap(Optional::stream)
                    .toList();
            if (!missing.isEmpty()) {
                throw new Refusal(ProblemType.REQUEST_INVALID, missing);
            }
            return record;
        } catch (JsonProcessingException none) {
            throw new Refusal(
                    ProblemType.REQUEST_INVALID,
                    List.of(Violation.of("$", null, "record.form", none.getOriginalMessage())));
        }
    }

    private static Optional<Violation> missing(String member, @Nullable String value) {
        return value == null ? Optional.of(Violation.of("$." + member, null, "member.missing")) : Optional.empty();
    }

    private void write(Object document) throws IOException {
        out.write(json.writeValueAsBytes(document));
        out.write('\n');
        out.flush();
    }
}
