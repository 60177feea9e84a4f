package ma.hawafiz.letter;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Whose letters these are, and where they can be verified: {@code hawafiz.letter.authority.french} and its siblings. */
@ConfigMapping(prefix = "hawafiz.letter")
public interface LetterSettings {
    Authority authority();

    /** The portal's public address: the QR code leads there. */
    URI address();

    interface Authority {
        String french();

        String arabic();
    }
}
