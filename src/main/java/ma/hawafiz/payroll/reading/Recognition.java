package ma.hawafiz.payroll.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file turned out to be by its content: something that can be read, or something to be told about it. */
public sealed interface Recognition extends AutoCloseable {

    /**
     * @param kind how it is to be read
     * @param content the file itself, or what came out of the zip it was sent in
     * @param unpacked whether the content is a temporary file, gone when closed
     */
    record Known(FileKind kind, Path content, boolean unpacked) implements Recognition {
        @Override
        public void close() throws IOException {
            if (unpacked) {
                Files.deleteIfExists(content);
            }
        }
    }

    /** What it seems to be instead, and what is accepted. */
    record Refused(Fault fault) implements Recognition {
        @Override
        public void close() {}
    }

    @Override
    void close() throws IOException;
}
