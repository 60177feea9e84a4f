package ma.hawafiz.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.reference.RuleSets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The engine on the command line: needs neither database nor identity server. A problem document goes where the answer
 * would have gone, so that whoever reads the output always finds one document for each that went in.
 */
@Command(
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:answered", "2:not a situation, or not readable; with -, each line has its own answer"})
abstract class SituationCommand implements Callable<Integer> {
    private static final int REFUSED = 2;

    @Parameters(
            paramLabel = "FILE",
            description = "the situation; - reads one situation a line from the standard input")
    private Path file = Path.of("-");

    @Option(names = "--lang", paramLabel = "fr|ar|en", description = "language of the sentences (default: fr)")
    private String language = "fr";

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "a rule set, as GET /api/v1/rule-sets/{sha256} gives it (default: that of this package)")
    private @Nullable Path rules;

    @Option(names = "--help", usageHelp = true, description = "shows this help")
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Lines in;
    private final OutputStream out;

    SituationCommand(InputStream in, OutputStream out) {
        this.in = new Lines(new BufferedInputStream(in));
        this.out = new BufferedOutputStream(out);
    }

    abstract byte[] answer(Evaluate evaluate, InputStream situation, Language asked);

    @Override
    public Integer call() throws IOException {
        Language asked = Language.of(language);
        Evaluate evaluate = new Evaluate(rules == null ? new RuleSets().current() : RulesGiven.read(rules, spec));
        boolean answered = file.toString().equals("-") ? answerLines(evaluate, asked) : answerFile(evaluate, asked);
        out.flush();
        return answered ? 0 : REFUSED;
    }

    /** Output waits no longer than input does. */
    private boolean answerLines(Evaluate evaluate, Language asked) throws IOException {
        while (true) {
            if (in.wouldWait()) {
                out.flush();
            }
            try {
                byte[] line = in.next();
                if (line == null) {
                    return true;
                }
                if (line.length > 0) {
                    answerOne(evaluate, new ByteArrayInputStream(line), asked);
                }
            } catch (Refusal tooLarge) {
                refuse(tooLarge, asked);
            }
        }
    }

    private boolean answerFile(Evaluate evaluate, Language asked) throws IOException {
        try (InputStream situation = open()) {
            long size = Files.size(file);
            return size > BoundedInput.MOST_BYTES
                    ? refuse(BoundedInput.refusal(size), asked)
                    : answerOne(evaluate, new BoundedInput(situation, size), asked);
        }
    }

    private InputStream open() {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("a folder");
            }
            return Files.newInputStream(file);
        } catch (IOException unreadable) {
            throw new CommandLine.ParameterException(spec.commandLine(), "cannot read " + file, unreadable);
        }
    }

    private boolean answerOne(Evaluate evaluate, InputStream situation, Language asked) throws IOException {
        try {
            out.write(answer(evaluate, situation, asked));
            return true;
        } catch (Refusal refusal) {
            return refuse(refusal, asked);
        } catch (RuntimeException ours) {
            // A mistake of ours on one line must not leave the others without an answer.
            return refuse(new Refusal(ProblemType.INTERNAL), asked);
        }
    }

    private boolean refuse(Refusal refusal, Language asked) throws IOException {
        out.write(problem(ProblemDocument.of(refusal, asked)));
        return false;
    }

    private static byte[] problem(ProblemDocument problem) throws JsonProcessingException {
        return (Mapper.JSON.writeValueAsString(problem) + '\n').getBytes(StandardCharsets.UTF_8);
    }

    /** Loaded with the first problem only: a mapper is most of what a start costs. */
    private static final class Mapper {
        private static final ObjectMapper JSON = new ObjectMapper();
    }
}
