package ma.hawafiz.exchange;

import ma.hawafiz.exchange.Reply.Why;
import org.jspecify.annotations.Nullable;

/** One attempt to ask that came to nothing. */
final class NoReply extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final boolean worthRetrying;

    NoReply(Why why, boolean worthRetrying, String what, @Nullable Throwable cause) {
        super(why + ": " + what, cause);
        this.why = why;
        this.worthRetrying = worthRetrying;
    }

    Why why() {
        return why;
    }

    boolean worthRetrying() {
        return worthRetrying;
    }
}
