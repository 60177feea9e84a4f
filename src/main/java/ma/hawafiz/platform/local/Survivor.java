package ma.hawafiz.platform.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A child process that outlives our JVM when the JVM is killed. Its number stands in a file, so that the next start
 * finds and ends it; a clean stop goes the same way.
 *
 * @param signal how it is asked to stop: for PostgreSQL INT is the fast shutdown, as TERM waits for every client to leave
 */
record Survivor(String name, Path pidFile, String signal) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration CLOCK_TICK = Duration.ofSeconds(1);

    void remember(Process process) throws IOException {
        Files.writeString(pidFile, process.pid() + "\n");
    }

    /** What an earlier start left running is not reused: it may belong to another version or other settings. */
    void endLeftover() {
        if (end()) {
            Say.line("%s: stopped the one left over from a killed start".formatted(name));
        }
    }

    /** Ends the process if it runs, and removes the file. Answers whether there was one. */
    boolean end() {
        try {
            Optional<ProcessHandle> process = find();
            if (process.isPresent()) {
                end(process.get());
            }
            Files.deleteIfExists(pidFile);
            return process.isPresent();
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + pidFile, unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A process born after the file was written only happens to have the same number: it is not ours. */
    private Optional<ProcessHandle> find() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        Instant written = Files.getLastModifiedTime(pidFile).toInstant().plus(CLOCK_TICK);
        return Files.readAllLines(pidFile).stream()
                .limit(1)
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())).stream())
                .filter(Survivor::runs)
                .filter(process -> process.info().startInstant().stream().anyMatch(born -> !born.isAfter(written)))
                .findFirst();
    }

    private void end(ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (runs(process)) {
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** A zombie nobody waits for counts as alive to the JDK, but has no command any more. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
