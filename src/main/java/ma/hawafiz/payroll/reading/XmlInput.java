package ma.hawafiz.payroll.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of an XML file on their way to the parser, which would hold any one tag, name or comment whole: none is longer than the bound. */
final class XmlInput extends FilterInputStream {
    private static final int LONGEST_TOKEN = 1 << 20;

    private long bytes;
    private long sinceEvent;

    XmlInput(InputStream in) {
        super(in);
    }

    long bytes() {
        return bytes;
    }

    /** The parser has given something away. */
    void event() {
        sinceEvent = 0;
    }

    boolean exceeded() {
        return sinceEvent > LONGEST_TOKEN;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        bytes += read;
        sinceEvent += read;
        if (exceeded()) {
            throw new IOException("no end of a tag, text or comment within " + LONGEST_TOKEN + " bytes");
        }
    }
}
