package ma.hawafiz.evaluation;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.ReceivedFile;
import org.jspecify.annotations.Nullable;

/** A document as far as one may be large: reading beyond stops at once, so that no more is ever held. */
final class BoundedInput extends FilterInputStream {
    static final long MOST_BYTES = ReceivedFile.MOST_BYTES;

    private final @Nullable Long announced;
    private long read;

    /** @param announced how large it is, where that is known beforehand */
    BoundedInput(InputStream document, @Nullable Long announced) {
        super(document);
        this.announced = announced;
    }

    /** @param actual how large the document is; null where it was not read to its end */
    static Refusal refusal(@Nullable Long actual) {
        String value = actual == null ? null : String.valueOf(actual);
        return new Refusal(ProblemType.TOO_LARGE, List.of(Violation.of("$", value, "document.tooLarge", MOST_BYTES)));
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int several = super.read(buffer, offset, length);
        count(several);
        return several;
    }

    private void count(int more) {
        read += Math.max(0, more);
        if (read > MOST_BYTES) {
            throw refusal(announced != null && announced > MOST_BYTES ? announced : null);
        }
    }
}
