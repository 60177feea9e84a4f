package ma.hawafiz.platform.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files that outlive a request, each under its hash in {@code hawafiz.files.folder}: the same bytes are kept once. Several
 * portals that share a database share this folder.
 */
@ApplicationScoped
public class FileStore {
    private static final int FOLDER_LETTERS = 2;

    private final Path folder;

    FileStore(@ConfigProperty(name = "hawafiz.files.folder") Path folder) {
        this.folder = folder;
    }

    /** Whole or not at all: a file under its hash is complete. */
    public void keep(ReceivedFile file) {
        Path kept = path(file.sha256());
        try {
            if (Files.exists(kept)) {
                return;
            }
            Files.createDirectories(kept.resolveSibling("."));
            Path arriving = Files.createTempFile(kept.resolveSibling("."), "arriving-", "");
            try {
                Files.copy(file.path(), arriving, StandardCopyOption.REPLACE_EXISTING);
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

    public Path path(String sha256) {
        return folder.resolve(sha256.substring(0, FOLDER_LETTERS)).resolve(sha256);
    }

    public void remove(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
