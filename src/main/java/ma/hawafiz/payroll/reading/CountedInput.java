package ma.hawafiz.payroll.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how many bytes have been read through it. */
public final class CountedInput extends FilterInputStream {
    private long read;

    public CountedInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        read += next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        read += Math.max(0, count);
        return count;
    }

    public long count() {
        return read;
    }
}
