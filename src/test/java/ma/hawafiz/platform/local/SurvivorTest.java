package ma.hawafiz.platform.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivorTest {
    @TempDir
    Path folder;

    private Process child;

    @BeforeEach
    void startAChild() throws IOException {
        child = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void leaveNothingRunning() {
        child.destroyForcibly();
    }

    @Test
    void endsTheProcessOfAnEarlierStart() throws Exception {
        Survivor survivor = survivor();
        survivor.remember(child);

        assertThat(survivor.end()).isTrue();
        assertThat(child.waitFor()).isNotZero();
        assertThat(survivor.pidFile()).doesNotExist();
    }

    @Test
    void sparesAYoungerProcessThatGotTheSameNumber() throws IOException {
        Survivor survivor = survivor();
        survivor.remember(child);
        Files.setLastModifiedTime(survivor.pidFile(), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));

        assertThat(survivor.end()).isFalse();
        assertThat(child.isAlive()).isTrue();
        assertThat(survivor.pidFile()).doesNotExist();
    }

    @Test
    void findsNothingWhereNothingWasLeft() {
        assertThat(survivor().end()).isFalse();
    }

    private Survivor survivor() {
        return new Survivor("Sleeper", folder.resolve("sleeper.pid"), "TERM");
    }
}
