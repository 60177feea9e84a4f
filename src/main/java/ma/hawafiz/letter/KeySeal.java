package ma.hawafiz.letter;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import ma.hawafiz.identity.CurrentActor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Seals with the key of {@code hawafiz.seal.key}, whose public half is published before the first letter. */
@ApplicationScoped
class KeySeal implements Seal {
    private final EllipticCurveJsonWebKey key;
    private final RegisterSealKey registerSealKey;

    KeySeal(@ConfigProperty(name = "hawafiz.seal.key") Optional<String> written, RegisterSealKey registerSealKey) {
        this.key = SealKey.read(written.orElseThrow(() -> new IllegalStateException(
                "Hawafiz does not start: hawafiz.seal.key is missing, or HAWAFIZ_SEAL_KEY in the environment; it is "
                        + SealKey.HOW)));
        this.registerSealKey = registerSealKey;
    }

    /** Also finds out whether its two halves belong together. */
    void begin(@Observes StartupEvent start) {
        PublishedKeys own = PublishedKeys.ofOne(key);
        if (!own.verifies(seal("{}"))) {
            throw new IllegalStateException(
                    "Hawafiz does not start: the two halves of hawafiz.seal.key do not belong together");
        }
        CurrentActor.asSystem(() -> registerSealKey.register(key));
    }

    @Override
    public String seal(String payload) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(payload);
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("the seal does not seal", impossible);
        }
    }

    @Override
    public String kid() {
        return key.getKeyId();
    }
}
