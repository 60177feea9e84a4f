package ma.hawafiz.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import ma.hawafiz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** A document a line. One that is too large is passed over without being held, and the next is read all the same. */
record Lines(InputStream in) {

    boolean wouldWait() throws IOException {
        return in.available() == 0;
    }

    /**
     * The next line without its end; null where the input ends.
     *
     * @throws Refusal TOO_LARGE for a line beyond the limit, with its size
     */
    byte @Nullable [] next() throws IOException {
        int next = in.read();
        if (next < 0) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long size = 0;
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r' && ++size <= BoundedInput.MOST_BYTES) {
                line.write(next);
            }
        }
        if (size > BoundedInput.MOST_BYTES) {
            throw BoundedInput.refusal(size);
        }
        return line.toByteArray();
    }
}
