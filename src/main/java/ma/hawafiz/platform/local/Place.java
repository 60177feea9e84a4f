package ma.hawafiz.platform.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the embedded services of one purpose keep their things: {@code .local/dev} for development, {@code .local/test}
 * for tests, so that the two run side by side. The programs both use stand beside, in {@code .local}.
 *
 * @param lasting whether a person comes back to it: then the data are written safely, and the services listen on
 *     their usual ports if they can; tests take any free port
 */
record Place(Path folder, boolean lasting) {
    /** Given by the build to a development start and to tests, never to the delivered application. */
    static final String LOCAL = "hawafiz.local";

    static Place named(String name, boolean lasting) throws IOException {
        return new Place(
                Files.createDirectories(
                        Path.of(System.getProperty(LOCAL, ".local"), name).toAbsolutePath()),
                lasting);
    }

    Path of(String name) {
        return folder.resolve(name);
    }

    Path shared(String name) {
        return folder.resolveSibling(name);
    }

    Made made(String name, String from) {
        return new Made(of(name + ".made"), from);
    }

    int port(int usual, String user) {
        return Port.near(lasting ? usual : Port.ANY, user);
    }

    /** Held until this JVM ends, however it ends. */
    @SuppressWarnings("resource")
    void claim() throws IOException {
        if (lockFile("in-use").tryLock() == null) {
            throw new IllegalStateException("another start of Hawafiz is using " + folder + "; stop that one first");
        }
    }

    static FileChannel lockFile(Path file) throws IOException {
        return new RandomAccessFile(file.toFile(), "rw").getChannel();
    }

    private FileChannel lockFile(String name) throws IOException {
        return lockFile(of(name));
    }

    void clear(String name) throws IOException {
        Path root = of(name);
        if (!Files.exists(root)) {
            return;
        }
        List<Path> leavesFirst;
        try (Stream<Path> tree = Files.walk(root)) {
            leavesFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : leavesFirst) {
            Files.delete(path);
        }
    }
}
