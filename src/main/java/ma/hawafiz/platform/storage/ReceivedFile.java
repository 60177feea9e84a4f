package ma.hawafiz.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;

/** A file somebody sent: laid in a temporary place, bounded in size, with its hash; gone when closed. */
public record ReceivedFile(Path path, String sha256) implements AutoCloseable {
    /** Every upload is bounded: 50 MB. */
    public static final long MOST_BYTES = 50L * 1024 * 1024;

    /** @throws Refusal TOO_LARGE beyond {@link #MOST_BYTES}; nothing is kept then */
    public static ReceivedFile receive(InputStream sent) {
        return receive(sent, MOST_BYTES);
    }

    /** @throws Refusal TOO_LARGE beyond the bound given; nothing is kept then */
    public static ReceivedFile receive(InputStream sent, long mostBytes) {
        try {
            Path path = Files.createTempFile("hawafiz-", ".received");
            try {
                return new ReceivedFile(path, copy(sent, path, mostBytes));
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(path);
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String copy(InputStream sent, Path path, long mostBytes) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            byte[] buffer = new byte[1 << 16];
            long received = 0;
            for (int read = sent.read(buffer); read >= 0; read = sent.read(buffer)) {
                received += read;
                if (received > mostBytes) {
                    throw new Refusal(ProblemType.TOO_LARGE, mostBytes / (1024 * 1024));
                }
                out.write(buffer, 0, read);
            }
        }
        return Sha256.hex(digest.digest());
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
