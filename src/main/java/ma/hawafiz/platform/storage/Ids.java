package ma.hawafiz.platform.storage;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Public identifiers: UUID version 7, so not guessable, and ordered by the time they were made. */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
