package ma.hawafiz.platform.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Something made once and kept, with what it was made from: a change of that, or a half-made thing, is made anew. */
record Made(Path marker, String from) {
    boolean already() throws IOException {
        return Files.exists(marker) && Files.readString(marker).equals(from);
    }

    void now() throws IOException {
        Files.writeString(marker, from);
    }
}
