package ma.hawafiz.letter;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Reads the key of the seal as it is configured: a JWK, or two PEM blocks, of the private key and of its public half. */
final class SealKey {
    static final String HOW =
            "a P-256 key pair, as JWK or as PEM made by: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256"
                    + " -out seal.pem && openssl pkey -in seal.pem -pubout >> seal.pem";

    private SealKey() {}

    /** @throws IllegalArgumentException if it is no such key */
    static EllipticCurveJsonWebKey read(String written) {
        try {
            PublicJsonWebKey key =
                    written.strip().startsWith("{") ? PublicJsonWebKey.Factory.newPublicJwk(written) : pem(written);
            if (!(key instanceof EllipticCurveJsonWebKey curve)
                    || !"P-256".equals(curve.getCurveName())
                    || curve.getPrivateKey() == null) {
                throw new IllegalArgumentException("not " + HOW);
            }
            curve.setKeyId(curve.calculateBase64urlEncodedThumbprint("SHA-256"));
            curve.setAlgorithm("ES256");
            curve.setUse("sig");
            return curve;
        } catch (JoseException | GeneralSecurityException broken) {
            throw new IllegalArgumentException("not " + HOW, broken);
        }
    }

    private static PublicJsonWebKey pem(String written) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("EC");
        EllipticCurveJsonWebKey key = new EllipticCurveJsonWebKey(
                (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(block("PUBLIC KEY", written))));
        key.setPrivateKey(factory.generatePrivate(new PKCS8EncodedKeySpec(block("PRIVATE KEY", written))));
        return key;
    }

    private static byte[] block(String name, String written) {
        Matcher block = Pattern.compile("-----BEGIN " + name + "-----([A-Za-z0-9+/=\\s]+)-----END " + name + "-----")
                .matcher(written);
        if (!block.find()) {
            throw new IllegalArgumentException("no " + name + " in it: give " + HOW);
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
