package ma.hawafiz.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import ma.hawafiz.letter.CheckLetter.Finding;
import ma.hawafiz.platform.storage.Sha256;
import org.jose4j.base64url.Base64Url;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A letter is authentic whole or not at all: file, payload, signature and key. */
class CheckLetterTest {
    private static final byte[] PDF = "%PDF-1.7 a letter".getBytes(StandardCharsets.US_ASCII);
    private static final Instant SEALED = Instant.parse("2027-03-31T10:00:00Z");
    private static final EllipticCurveJsonWebKey KEY = key();
    private static final EllipticCurveJsonWebKey OTHER = key();

    @TempDir
    Path folder;

    @Test
    void findsAnUntouchedLetterAuthentic() {
        CheckLetter.Checked checked = CheckLetter.check(PDF, sealed(KEY), keys(null));
        assertThat(checked.finding()).isEqualTo(Finding.AUTHENTIC);
        assertThat(checked.letter())
                .isNotNull()
                .extracting(SealedLetter::granted)
                .isEqualTo("18360.00");
    }

    @Test
    void findsEveryChangedByteOfTheFile() {
        String jws = sealed(KEY);
        for (int i = 0; i < PDF.length; i++) {
            byte[] changed = PDF.clone();
            changed[i] ^= 1;
            assertThat(CheckLetter.check(changed, jws, keys(null)).finding()).isEqualTo(Finding.FILE_DIFFERS);
        }
    }

    @Test
    void findsEveryChangedCharacterOfTheSeal() {
        String jws = sealed(KEY);
        for (int i = 0; i < jws.length(); i++) {
            char other = jws.charAt(i) == 'A' ? 'B' : 'A';
            String changed = jws.substring(0, i) + other + jws.substring(i + 1);
            // The last character of a part of base64 may carry bits that say nothing: the same bytes are the same seal.
            if (!bytes(changed).equals(bytes(jws))) {
                assertThat(CheckLetter.check(PDF, changed, keys(null)).finding())
                        .as("character %d", i)
                        .isNotEqualTo(Finding.AUTHENTIC);
            }
        }
    }

    @Test
    void findsAPayloadThatWasExchanged() {
        String[] parts = sealed(KEY).split("\\.", -1);
        String richer = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("18360.00", "98360.00");
        String changed = parts[0]
                + '.'
                + Base64.getUrlEncoder().withoutPadding().encodeToString(richer.getBytes(StandardCharsets.UTF_8))
                + '.'
                + parts[2];
        assertThat(CheckLetter.check(PDF, changed, keys(null)).finding()).isEqualTo(Finding.SIGNATURE_WRONG);
    }

    @Test
    void trustsNoOtherKeyAndNoOtherAlgorithm() throws JoseException {
        assertThat(CheckLetter.check(PDF, sealed(OTHER), keys(null)).finding()).isEqualTo(Finding.KEY_UNKNOWN);
        EllipticCurveJsonWebKey borrowed = key();
        borrowed.setKeyId(KEY.getKeyId());
        assertThat(CheckLetter.check(PDF, sealed(borrowed), keys(null)).finding())
                .isEqualTo(Finding.SIGNATURE_WRONG);
        JsonWebSignature mac = new JsonWebSignature();
        mac.setPayload(letter().json());
        mac.setKey(new HmacKey(KEY.getPublicKey().getEncoded()));
        mac.setKeyIdHeaderValue(KEY.getKeyId());
        mac.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        assertThat(CheckLetter.check(PDF, mac.getCompactSerialization(), keys(null))
                        .finding())
                .isEqualTo(Finding.SIGNATURE_WRONG);
        assertThat(CheckLetter.check(PDF, "no seal", keys(null)).finding()).isEqualTo(Finding.NOT_A_SEAL);
    }

    @Test
    void trustsAReplacedKeyForWhatItSealedInItsTime() {
        assertThat(CheckLetter.check(PDF, sealed(KEY), keys(SEALED.plusSeconds(60)))
                        .finding())
                .isEqualTo(Finding.AUTHENTIC);
        assertThat(CheckLetter.check(PDF, sealed(KEY), keys(SEALED.minusSeconds(60)))
                        .finding())
                .isEqualTo(Finding.KEY_NOT_IN_USE);
    }

    @Test
    void theCommandSaysTheSameFarFromThePortal() throws IOException {
        String letter = file("letter.pdf", PDF);
        file("letter.pdf.jws", sealed(KEY).getBytes(StandardCharsets.US_ASCII));
        String keys = file("jwks.json", keys(null).json().getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CommandLine command = new CommandLine(new VerifyCommand(out));
        assertThat(command.execute(letter, "--keys", keys)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{\"finding\":\"AUTHENTIC\",\"letter\":{\"number\":");
        file("letter.pdf", "%PDF-1.7 another".getBytes(StandardCharsets.US_ASCII));
        assertThat(command.execute(letter, "--keys", keys)).isEqualTo(1);
        assertThat(command.execute(folder.resolve("none.pdf").toString(), "--keys", keys))
                .isEqualTo(2);
        assertThat(command.execute(letter, "--keys", letter)).isEqualTo(2);
    }

    @Test
    void theSealsKeyIsReadFromJwkAndFromPemAndFromNothingElse() throws Exception {
        KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
        curve.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = curve.generateKeyPair();
        String pem = pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                + pem("PUBLIC KEY", pair.getPublic().getEncoded());
        EllipticCurveJsonWebKey read = SealKey.read(pem);
        assertThat(SealKey.read(read.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE))
                        .getKeyId())
                .isEqualTo(read.getKeyId())
                .matches("[A-Za-z0-9_-]{43}");
        assertThat(PublishedKeys.ofOne(read).json()).doesNotContain("\"d\"");
        String rsa = RsaJwkGenerator.generateJwk(2048).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
        String half = KEY.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        for (String none : List.of(
                "", "{}", rsa, half, pem("PRIVATE KEY", pair.getPrivate().getEncoded()))) {
            assertThatThrownBy(() -> SealKey.read(none))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("openssl");
        }
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private static String pem(String name, byte[] der) {
        return "-----BEGIN %s-----\n%s\n-----END %1$s-----\n"
                .formatted(name, Base64.getMimeEncoder().encodeToString(der));
    }

    private static List<String> bytes(String jws) {
        return List.of(jws.split("\\.", -1)).stream()
                .map(part -> new String(new Base64Url().base64UrlDecode(part), StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static PublishedKeys keys(@Nullable Instant until) {
        return PublishedKeys.of(List.of(new PublishedKeys.Valid(
                KEY.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY), SEALED.minusSeconds(3600), until)));
    }

    private static SealedLetter letter() {
        return new SealedLetter(
                "PAE-2026-000001-0",
                "PAE",
                2026,
                "APPROVED",
                "18360.00",
                "0.00",
                "0.00",
                "0".repeat(64),
                "1".repeat(64),
                Sha256.of(PDF),
                "Amina Kadiri",
                SEALED,
                SEALED);
    }

    private static String sealed(EllipticCurveJsonWebKey key) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(letter().json());
            signature.setKey(key.getPrivateKey());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static EllipticCurveJsonWebKey key() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
