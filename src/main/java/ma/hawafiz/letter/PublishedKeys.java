package ma.hawafiz.letter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * A JWK set, each key with the time it was in use as {@code nbf} and {@code exp} (seconds since 1970). Anybody can verify a
 * letter with it, without the portal.
 */
final class PublishedKeys {
    private static final String FROM = "nbf";
    private static final String UNTIL = "exp";
    private static final AlgorithmConstraints ONLY_ES256 = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private final JsonWebKeySet set;

    private PublishedKeys(JsonWebKeySet set) {
        this.set = set;
    }

    /** @param until null while it is in use */
    record Valid(String jwk, Instant from, @Nullable Instant until) {}

    static PublishedKeys of(List<Valid> keys) {
        JsonWebKeySet set = new JsonWebKeySet();
        keys.forEach(each -> set.addJsonWebKey(dated(each)));
        return new PublishedKeys(set);
    }

    static PublishedKeys ofOne(JsonWebKey key) {
        return new PublishedKeys(new JsonWebKeySet(key));
    }

    /** @throws IllegalArgumentException if it is no JWK set */
    static PublishedKeys read(String json) {
        try {
            return new PublishedKeys(new JsonWebKeySet(json));
        } catch (JoseException none) {
            throw new IllegalArgumentException("no JWK set", none);
        }
    }

    String json() {
        return set.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    boolean knows(@Nullable String kid) {
        return key(kid).isPresent();
    }

    /** Whether the key of that name was in use at a moment; one that says nothing of time always was. */
    boolean inUse(@Nullable String kid, Instant at) {
        return key(kid).filter(key -> seconds(key, FROM)
                        .map(from -> from <= at.getEpochSecond())
                        .orElse(true))
                .filter(key -> seconds(key, UNTIL)
                        .map(until -> at.getEpochSecond() <= until)
                        .orElse(true))
                .isPresent();
    }

    /** Whether the signature is that of one of these keys, the one it names. */
    boolean verifies(String jws) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(ONLY_ES256);
            signature.setCompactSerialization(jws);
            Optional<JsonWebKey> key = key(signature.getKeyIdHeaderValue());
            if (key.isEmpty()) {
                return false;
            }
            signature.setKey(key.get().getKey());
            return signature.verifySignature();
        } catch (JoseException broken) {
            return false;
        }
    }

    private Optional<JsonWebKey> key(@Nullable String kid) {
        return set.getJsonWebKeys().stream()
                .filter(key -> kid != null && kid.equals(key.getKeyId()))
                .findFirst();
    }

    private static Optional<Long> seconds(JsonWebKey key, String member) {
        Number seconds = key.getOtherParameterValue(member, Number.class);
        return seconds == null ? Optional.empty() : Optional.of(seconds.longValue());
    }

    private static JsonWebKey dated(Valid key) {
        try {
            PublicJsonWebKey dated = PublicJsonWebKey.Factory.newPublicJwk(key.jwk());
            Map<String, Object> use = new LinkedHashMap<>();
            use.put(FROM, key.from().getEpochSecond());
            if (key.until() != null) {
                use.put(UNTIL, key.until().getEpochSecond());
            }
            use.forEach(dated::setOtherParameter);
            return dated;
        } catch (JoseException impossible) {
            throw new IllegalStateException("published, and no key", impossible);
        }
    }
}
