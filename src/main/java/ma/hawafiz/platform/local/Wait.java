package ma.hawafiz.platform.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits for a child process, shows that time passes, and when it fails shows why: the end of its log. */
record Wait(String name, Process process, Path log) {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int LAST_LINES = 20;

    void untilDone() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE) || process.exitValue() != 0) {
            throw failed();
        }
    }

    void until(String addressAnswers) throws IOException, InterruptedException {
        for (int second = 1; !answers(addressAnswers); second++) {
            if (!process.isAlive() || second > PATIENCE.toSeconds()) {
                throw failed();
            }
            if (second % 10 == 0) {
                Say.line("%s: still starting after %d s".formatted(name, second));
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private static boolean answers(String address) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (SocketException notYet) {
            return false;
        } finally {
            connection.disconnect();
        }
    }

    private IllegalStateException failed() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return new IllegalStateException("%s failed; its log %s ends with:%n%s"
                .formatted(
                        name,
                        log,
                        String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()))));
    }
}
