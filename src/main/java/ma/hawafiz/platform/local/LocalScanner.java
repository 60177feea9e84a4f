package ma.hawafiz.platform.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Debian's {@code clamd} as a child process on a loopback port, where it is installed. It knows one signature, ours, of the
 * EICAR test file: enough to see what the portal does with a virus, and no protection against any.
 */
public final class LocalScanner {
    static final String HOST = "hawafiz.scanner.host";
    static final String PORT = "hawafiz.scanner.port";

    private static final int USUAL_PORT = 3310;
    private static final int SECONDS_TO_START = 60;
    private static final List<Path> PROGRAMS = List.of(Path.of("/usr/sbin/clamd"), Path.of("/usr/local/sbin/clamd"));
    /** In two parts, so that no scanner takes this file for the test file. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final Place place;

    LocalScanner(Place place) {
        this.place = place;
    }

    /** That of the tests, so that one of them can stop it and start it again. */
    public static LocalScanner ofTests() throws IOException {
        return new LocalScanner(Place.named("test", false));
    }

    static Survivor process(Place place) {
        return new Survivor("ClamAV", place.of("clamd.pid"), "TERM");
    }

    /** Answers how the portal finds it; nothing where it is not installed, and the documents wait. */
    Map<String, String> start() throws IOException, InterruptedException {
        process(place).endLeftover();
        if (program().findAny().isEmpty()) {
            Say.line("ClamAV: not installed (Debian: apt-get install clamav-daemon); documents wait for their scan");
            return Map.of();
        }
        int port = place.port(USUAL_PORT, "ClamAV");
        start(port);
        return new HashMap<>(Map.of(HOST, "localhost", PORT, String.valueOf(port)));
    }

    /** Returns once it answers. */
    public void start(int port) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(place.of("clamav"));
        Files.writeString(
                folder.resolve("hawafiz.ndb"),
                "Hawafiz.Eicar-Test:0:0:%s\n"
                        .formatted(HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII))));
        Path settings = place.of("clamd.conf");
        Files.writeString(settings, """
                Foreground yes
                DatabaseDirectory %s
                TCPAddr 127.0.0.1
                TCPSocket %d
                StreamMaxLength 60M
                MaxFileSize 60M
                MaxScanSize 400M
                AlertExceedsMax yes
                """.formatted(folder, port));
        Path log = place.of("clamd.log");
        Process clamd = new ProcessBuilder(program().findFirst().orElseThrow().toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process(place).remember(clamd);
        for (int waited = 0; !listens(port); waited++) {
            if (!clamd.isAlive() || waited > SECONDS_TO_START * 10) {
                throw new IllegalStateException("ClamAV did not start; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    public void stop() {
        process(place).end();
    }

    private static Stream<Path> program() {
        return PROGRAMS.stream().filter(Files::isExecutable);
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
