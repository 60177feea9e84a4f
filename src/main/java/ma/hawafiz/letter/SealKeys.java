package ma.hawafiz.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.Session;

/** The keys under which letters are or were sealed, the oldest first. */
@ApplicationScoped
class SealKeys {
    /** Portals are replaced one after the other: one may still seal under the key before. */
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final Session session;

    SealKeys(Session session) {
        this.session = session;
    }

    record Published(String kid, String jwk, Instant at) {}

    List<Published> all() {
        return session.createNativeQuery(
                        "select kid, jwk, published_at from seal_key order by published_at, kid", Object[].class)
                .addScalar("kid", String.class)
                .addScalar("jwk", String.class)
                .addScalar("published_at", Instant.class)
                .getResultStream()
                .map(row -> new Published((String) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }

    /** With the time each sealed: from its publication until a day after that of the next. */
    PublishedKeys published() {
        List<Published> keys = all();
        return PublishedKeys.of(IntStream.range(0, keys.size())
                .mapToObj(i -> new PublishedKeys.Valid(
                        keys.get(i).jwk(),
                        keys.get(i).at(),
                        i + 1 == keys.size() ? null : keys.get(i + 1).at().plus(OVERLAP)))
                .toList());
    }
}
