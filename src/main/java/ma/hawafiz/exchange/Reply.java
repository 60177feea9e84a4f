package ma.hawafiz.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What comes back from a register. Silence is no answer: it makes nothing true and nothing false. */
public sealed interface Reply {
    /**
     * @param document the very bytes received
     * @param issued the date of the certificate; null for what is no certificate
     */
    record Answer(byte[] document, @Nullable LocalDate issued) implements Reply {
        @Override
        public String toString() {
            return "Answer of " + document.length + " bytes";
        }
    }

    /** The register says that it has nothing of the kind. */
    record NotFound() implements Reply {}

    record Silence(Why why) implements Reply {}

    enum Why {
        TIMED_OUT,
        UNREACHABLE,
        /** It does not accept who we say we are. */
        REFUSED,
        FAILED,
        /** It asks to be left alone for a while. */
        BUSY,
        /** What it sent is not what was asked for, or is cut short. */
        UNREADABLE,
        /** It failed too often of late, and is left alone by us for a while. */
        OPEN_CIRCUIT
    }
}
