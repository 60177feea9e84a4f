package ma.hawafiz.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What has come of files that come in parts, in the folder of files that all portals of one database share. */
@ApplicationScoped
class ArrivingFiles {
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    ArrivingFiles(@ConfigProperty(name = "hawafiz.files.folder") Path folder) {
        this.folder = folder.resolve("arriving");
    }

    Path path(UUID uploadId) {
        return folder.resolve(uploadId.toString());
    }

    /**
     * Writes what comes, from an offset on; where the sender is cut off, what came until then counts.
     *
     * @return how much of the file is there now
     * @throws Refusal UPLOAD_CONFLICT while another part is being written; TOO_LARGE beyond what was announced
     */
    long append(DocumentUpload upload, InputStream part) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel file = FileChannel.open(path(upload.id), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock == null) {
                throw new Refusal(ProblemType.UPLOAD_CONFLICT);
            }
            file.truncate(upload.received).position(upload.received);
            long there = copy(upload, part, file);
            file.force(false);
            return there;
        } catch (OverlappingFileLockException another) {
            throw new Refusal(ProblemType.UPLOAD_CONFLICT);
        }
    }

    private static long copy(DocumentUpload upload, InputStream part, FileChannel file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long there = upload.received;
        for (int read = read(part, buffer); read >= 0; read = read(part, buffer)) {
            if (there + read > upload.bytes) {
                throw new Refusal(ProblemType.TOO_LARGE);
            }
            for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read); bytes.hasRemaining(); ) {
                there += file.write(bytes);
            }
        }
        return there;
    }

    /** Whoever is cut off has ended for now. */
    private static int read(InputStream part, byte[] buffer) {
        try {
            return part.read(buffer);
        } catch (IOException cut) {
            return -1;
        }
    }

    void remove(UUID uploadId) throws IOException {
        Files.deleteIfExists(path(uploadId));
    }
}
