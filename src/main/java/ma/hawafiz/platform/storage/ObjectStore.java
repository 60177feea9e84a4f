package ma.hawafiz.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Bytes that outlive a request, each under a key of ours: letters, digits, {@code -} and {@code /}. */
public interface ObjectStore {
    /** Whole or not at all. */
    void keep(String key, Path content);

    /** To be closed by the caller. */
    InputStream open(String key) throws IOException;

    /** Nothing happens where there is nothing. */
    void remove(String key);
}
