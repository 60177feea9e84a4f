package ma.hawafiz.payroll.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a text one after the other, each as UTF-8 where it is that, else as ISO-8859-1; none longer than the bound. */
public final class TextLines {
    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] line;
    private int next;
    private int filled;
    private long number;
    private long bytes;

    public TextLines(InputStream in, int longest) {
        this.in = in;
        this.line = new byte[longest];
    }

    /** The number of the line last given, from 1. */
    public long number() {
        return number;
    }

    /** How far the file has been taken. */
    public long bytes() {
        return bytes;
    }

    /**
     * The next line without its end (LF or CRLF); null after the last one.
     *
     * @throws Unreadable where there is a NUL byte, or no end of line within the bound
     */
    public @Nullable String next() throws IOException, Unreadable {
        int length = 0;
        boolean ascii = true;
        number++;
        for (int read = read(); read >= 0; read = read()) {
            if (read == '\n') {
                return text(length, ascii);
            }
            if (read == 0) {
                throw new Unreadable(Fault.of(number, null, null, "file.binary"));
            }
            if (length == line.length) {
                throw tooLong();
            }
            ascii &= read < 0x80;
            line[length++] = (byte) read;
        }
        return length == 0 ? null : text(length, ascii);
    }

    private Unreadable tooLong() {
        for (byte each : line) {
            if (each == '\r') {
                return new Unreadable(Fault.of(number, null, null, "file.carriageReturns"));
            }
        }
        return new Unreadable(Fault.of(number, null, null, "file.lineTooLong", line.length));
    }

    private String text(int length, boolean ascii) {
        int from = number == 1 && startsWithMark(length) ? BYTE_ORDER_MARK.length : 0;
        int end = length > from && line[length - 1] == '\r' ? length - 1 : length;
        if (!ascii) {
            try {
                return utf8.decode(ByteBuffer.wrap(line, from, end - from)).toString();
            } catch (CharacterCodingException notUtf8) {
                return new String(line, from, end - from, StandardCharsets.ISO_8859_1);
            }
        }
        return new String(line, from, end - from, StandardCharsets.ISO_8859_1);
    }

    private boolean startsWithMark(int length) {
        return length >= BYTE_ORDER_MARK.length
                && line[0] == BYTE_ORDER_MARK[0]
                && line[1] == BYTE_ORDER_MARK[1]
                && line[2] == BYTE_ORDER_MARK[2];
    }

    private int read() throws IOException {
        if (next == filled) {
            filled = in.read(buffer);
            next = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        bytes++;
        return buffer[next++] & 0xFF;
    }
}
