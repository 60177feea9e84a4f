package ma.hawafiz.letter;

import ma.hawafiz.platform.storage.Sha256;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Holds a letter against its seal and the published keys: nothing else is needed, no portal and no database. */
final class CheckLetter {
    private CheckLetter() {}

    enum Finding {
        AUTHENTIC,
        /** It is no JWS, or none that holds a letter. */
        NOT_A_SEAL,
        /** None of the keys has the name the seal gives. */
        KEY_UNKNOWN,
        /** Payload or signature were changed. */
        SIGNATURE_WRONG,
        /** The key was not in use when it is said to have sealed. */
        KEY_NOT_IN_USE,
        /** The file is another than the one that was sealed. */
        FILE_DIFFERS
    }

    /** @param letter what the seal holds; null unless the signature is right */
    record Checked(Finding finding, @Nullable SealedLetter letter) {}

    static Checked check(byte[] pdf, String jws, PublishedKeys keys) {
        String sealed = jws.strip();
        try {
            JsonWebSignature seal = new JsonWebSignature();
            seal.setCompactSerialization(sealed);
            if (!keys.knows(seal.getKeyIdHeaderValue())) {
                return new Checked(Finding.KEY_UNKNOWN, null);
            }
            if (!keys.verifies(sealed)) {
                return new Checked(Finding.SIGNATURE_WRONG, null);
            }
            SealedLetter letter = SealedLetter.read(seal.getUnverifiedPayload());
            if (!keys.inUse(seal.getKeyIdHeaderValue(), letter.sealedAt())) {
                return new Checked(Finding.KEY_NOT_IN_USE, letter);
            }
            boolean same = letter.pdfSha256().equals(Sha256.of(pdf));
            return new Checked(same ? Finding.AUTHENTIC : Finding.FILE_DIFFERS, letter);
        } catch (JoseException | IllegalArgumentException none) {
            return new Checked(Finding.NOT_A_SEAL, null);
        }
    }
}
