package ma.hawafiz.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.reference.RuleSets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The engine on the command line: needs neither database nor identity server. A problem document goes where the
 * determination would have gone, so that whoever reads the output always finds one document for each that went in.
 */
@Command(
        name = "evaluate",
        description = "Evaluates a situation (JSON) and writes its determination to the standard output.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:answered", "2:not a situation, or not readable; with -, each line has its own answer"})
public final class EvaluateCommand implements Callable<Integer> {
    private static final int REFUSED = 2;

    @Parameters(
            paramLabel = "FILE",
            description = "the situation; - reads one situation a line from the standard input")
    private Path file = Path.of("-");

    @Option(names = "--lang", paramLabel = "fr|ar|en", description = "language of the sentences (default: fr)")
    private String language = "fr";

    @Option(names = "--help", usageHelp = true, description = "shows this help")
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InputStream in;
    private final OutputStream out;
    private final Evaluate evaluate = new Evaluate(new RuleSets().current());

    public EvaluateCommand(InputStream in, OutputStream out) {
        this.in = new BufferedInputStream(in);
        this.out = new BufferedOutputStream(out);
    }

    @Override
    public Integer call() throws IOException {
        Language asked = Language.of(language);
        boolean answered = true;
        if (file.toString().equals("-")) {
            for (Optional<byte[]> line = line(); line.isPresent(); line = line()) {
                if (line.get().length > 0) {
                    answer(line.get(), asked);
                }
            }
        } else {
            answered = answer(read(), asked);
        }
        out.flush();
        return answered ? 0 : REFUSED;
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new CommandLine.ParameterException(spec.commandLine(), "cannot read " + file, unreadable);
        }
    }

    private boolean answer(byte[] situation, Language asked) throws IOException {
        try {
            out.write(evaluate.evaluate(situation, asked));
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

    /** The next line without its end, empty where the input ends. Output waits no longer than input does. */
    private Optional<byte[]> line() throws IOException {
        if (in.available() == 0) {
            out.flush();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return Optional.of(line.toByteArray());
    }

    private static byte[] problem(ProblemDocument problem) throws JsonProcessingException {
        return (Mapper.JSON.writeValueAsString(problem) + '\n').getBytes(StandardCharsets.UTF_8);
    }

    /** Loaded with the first problem only: a mapper is most of what a start costs. */
    private static final class Mapper {
        private static final ObjectMapper JSON = new ObjectMapper();
    }
}
