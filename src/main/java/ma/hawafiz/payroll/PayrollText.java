package ma.hawafiz.payroll;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import ma.hawafiz.platform.problem.Violation;

/** A file as text: UTF-8, with or without byte-order mark, where it is valid UTF-8; else Windows-1252. */
final class PayrollText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int LONGEST_LINE = 10_000;

    private PayrollText() {}

    /** What makes it no text at all, if anything: nothing in it, a NUL byte (a binary file), an endless line. */
    static Optional<Violation> obstacle(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return Optional.of(Violation.of("line 1", null, "file.empty"));
        }
        long line = 1;
        int length = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int read = in.read(); read >= 0; read = in.read()) {
                if (read == 0) {
                    return Optional.of(Violation.of("line " + line, null, "file.binary"));
                }
                length++;
                if (read == '\n') {
                    line++;
                    length = 0;
                } else if (length > LONGEST_LINE) {
                    return Optional.of(Violation.of("line " + line, null, "file.lineTooLong", LONGEST_LINE));
                }
            }
        }
        return Optional.empty();
    }

    static Reader open(Path file) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset(file)), 1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static Charset charset(Path file) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), strict)) {
            reader.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS;
        }
    }
}
