package ma.hawafiz.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A folder, shared by all portals of one database. */
record FolderObjects(Path folder) implements ObjectStore {
    @Override
    public void keep(String key, Path content) {
        Path kept = folder.resolve(key);
        try {
            Path beside = Files.createDirectories(kept.resolveSibling("."));
            Path arriving = Files.createTempFile(beside, "arriving-", "");
            try {
                Files.copy(content, arriving, StandardCopyOption.REPLACE_EXISTING);
                try (FileChannel written = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                Files.move(arriving, kept, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(folder.resolve(key));
    }

    @Override
    public void remove(String key) {
        try {
            Files.deleteIfExists(folder.resolve(key));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
