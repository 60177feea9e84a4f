package ma.hawafiz.platform.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * National identity numbers are kept encrypted (AES-256-GCM) and found by a keyed hash (HMAC-SHA-256), each under a key
 * of its own derived from {@code hawafiz.keys.personal} (base64, 32 bytes): law 09-08 asks for no less.
 */
@ApplicationScoped
public class PersonalNumbers {
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec encryption;
    private final SecretKeySpec search;

    PersonalNumbers(@ConfigProperty(name = "hawafiz.keys.personal") String base64) {
        SecretKeySpec master = new SecretKeySpec(Base64.getDecoder().decode(base64), "HmacSHA256");
        encryption = new SecretKeySpec(hmac(master, "encryption"), "AES");
        search = new SecretKeySpec(hmac(master, "search"), "HmacSHA256");
    }

    public byte[] encrypt(String number) {
        try {
            byte[] iv = new byte[IV_BYTES];
            random.nextBytes(iv);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, iv).doFinal(number.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(IV_BYTES + sealed.length)
                    .put(iv)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalArgumentException if the bytes were not made by {@link #encrypt} under the same key */
    public String decrypt(byte[] sealed) {
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, IV_BYTES))
                    .doFinal(sealed, IV_BYTES, sealed.length - IV_BYTES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException wrongKeyOrBytes) {
            throw new IllegalArgumentException("not encrypted under this key", wrongKeyOrBytes);
        }
    }

    public byte[] token(String number) {
        return hmac(search, number);
    }

    private Cipher cipher(int mode, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, iv));
        return cipher;
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
