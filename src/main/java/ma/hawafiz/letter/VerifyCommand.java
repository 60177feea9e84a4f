package ma.hawafiz.letter;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a letter far from the portal: the file, its seal and the published keys are all it takes. */
@Command(
        name = "verify",
        description = "Verifies the letter of a decision and writes what came of it, as JSON, to the standard output.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:authentic", "1:not authentic", "2:a file cannot be read"})
public final class VerifyCommand implements Callable<Integer> {
    private static final int NOT_AUTHENTIC = 1;
    private static final long MOST_BYTES = 50L * 1024 * 1024;

    @Parameters(paramLabel = "FILE", description = "the letter, as PDF")
    private Path file = Path.of("-");

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            required = true,
            description = "the published keys, as /.well-known/jwks.json gives them")
    private Path keys = Path.of("-");

    @Option(names = "--seal", paramLabel = "FILE", description = "the seal (default: FILE.jws beside the letter)")
    private @Nullable Path seal;

    @Option(names = "--help", usageHelp = true, description = "shows this help")
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final OutputStream out;

    public VerifyCommand(OutputStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Path beside = seal == null ? Path.of(file + ".jws") : seal;
        CheckLetter.Checked checked = CheckLetter.check(bytes(file), text(beside), publishedKeys());
        JsonMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        out.write(json.writeValueAsBytes(checked));
        out.write('\n');
        out.flush();
        return checked.finding() == CheckLetter.Finding.AUTHENTIC ? 0 : NOT_AUTHENTIC;
    }

    private PublishedKeys publishedKeys() {
        try {
            return PublishedKeys.read(text(keys));
        } catch (IllegalArgumentException none) {
            throw new CommandLine.ParameterException(spec.commandLine(), keys + " is no JWK set", none);
        }
    }

    private String text(Path path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private byte[] bytes(Path path) {
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new IOException("too large");
            }
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new CommandLine.ParameterException(spec.commandLine(), "cannot read " + path, unreadable);
        }
    }
}
