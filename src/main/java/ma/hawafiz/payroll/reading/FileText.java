package ma.hawafiz.payroll.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as text: UTF-8, with or without byte-order mark, where it is valid UTF-8; else Windows-1252. */
public record FileText(Path file, Charset charset) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int LONGEST_LINE = 10_000;
    private static final int AT_ONCE = 1 << 16;

    /**
     * Looks through the whole file once, before anything is read from it.
     *
     * @throws Unreadable when it is no text at all: nothing in it, a NUL byte (a binary file), an endless line
     */
    public static FileText of(Path file) throws IOException, Unreadable {
        if (Files.size(file) == 0) {
            throw new Unreadable(Fault.of(1, null, null, "file.empty"));
        }
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        Lines lines = new Lines();
        boolean utf8 = true;
        ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE);
        CharBuffer ignored = CharBuffer.allocate(AT_ONCE);
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(bytes.array()); read >= 0; read = read(in, bytes)) {
                int kept = bytes.position();
                lines.check(bytes.array(), kept, kept + read);
                bytes.position(0).limit(kept + read);
                utf8 = utf8 && !strict.decode(bytes, ignored.clear(), false).isError();
                keepRest(bytes, utf8);
            }
        }
        return new FileText(file, utf8 && bytes.position() == 0 ? StandardCharsets.UTF_8 : WINDOWS);
    }

    /** The characters, without the byte-order mark. */
    public BufferedReader open(InputStream bytes) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, charset), AT_ONCE);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static int read(InputStream in, ByteBuffer bytes) throws IOException {
        return in.read(bytes.array(), bytes.position(), bytes.capacity() - bytes.position());
    }

    /** The bytes of a character the buffer cuts in two wait for the rest of it. */
    private static void keepRest(ByteBuffer bytes, boolean utf8) {
        if (utf8) {
            bytes.compact();
        } else {
            bytes.clear();
        }
    }

    /** Counts lines and their lengths, whichever way they end. */
    private static final class Lines {
        private long line = 1;
        private int length;
        private byte before;

        void check(byte[] bytes, int from, int to) throws Unreadable {
            for (int i = from; i < to; i++) {
                byte each = bytes[i];
                if (each == 0) {
                    throw new Unreadable(Fault.of(line, null, null, "file.binary"));
                }
                if (each == '\n' || each == '\r') {
                    line += each == '\n' && before == '\r' ? 0 : 1;
                    length = 0;
                } else if (++length > LONGEST_LINE) {
                    throw new Unreadable(Fault.of(line, null, null, "file.lineTooLong", LONGEST_LINE));
                }
                before = each;
            }
        }
    }
}
