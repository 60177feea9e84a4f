package ma.hawafiz.document;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import ma.hawafiz.document.Scanner.NotScanned;
import ma.hawafiz.document.Scanner.ScannerSilent;
import ma.hawafiz.identity.CurrentActor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Scans what came in, behind the requests: at once, and again and again while the scanner does not answer. Two portals may
 * scan the same file; the first finding stands.
 */
@ApplicationScoped
class RunScans {
    private final RecordScan recordScan;
    private final ReadForScan readForScan;
    private final Scanner scanner;
    private final Duration lookEvery;
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("virus-scan").daemon().factory());
    private volatile boolean stopping;

    RunScans(
            RecordScan recordScan,
            ReadForScan readForScan,
            Scanner scanner,
            @ConfigProperty(name = "hawafiz.scanner.look-every") Duration lookEvery) {
        this.recordScan = recordScan;
        this.readForScan = readForScan;
        this.scanner = scanner;
        this.lookEvery = lookEvery;
    }

    void begin(@Observes StartupEvent start) {
        background.scheduleWithFixedDelay(this::look, 1000, lookEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReceiveDocument.DocumentReceived received) {
        background.execute(this::look);
    }

    void stop(@Observes ShutdownEvent end) {
        stopping = true;
        background.shutdownNow();
    }

    private void look() {
        try {
            CurrentActor.asSystem(this::scanAll);
        } catch (RuntimeException | Error broken) {
            // Also an Error: a look that throws would be the last.
            if (!stopping) {
                Log.error("documents wait until the next look for them", broken);
            }
        }
    }

    private void scanAll() {
        try {
            for (DocumentFile file : recordScan.waiting()) {
                if (stopping) {
                    return;
                }
                scan(file);
            }
        } catch (ScannerSilent silent) {
            Log.warnf("the virus scanner does not answer: %s", silent.getMessage());
            recordScan.silent();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        recordScan.removeInfected();
    }

    private void scan(DocumentFile file) throws ScannerSilent, InterruptedException {
        try (InputStream content = readForScan.open(file)) {
            Optional<String> found = scanner.scan(content);
            readForScan.requireWhole(content, file);
            if (found.isPresent()) {
                Log.warnf("document %s is infected: %s", file.sha256, found.get());
                recordScan.infected(file, found.get());
            } else {
                recordScan.clean(file);
            }
        } catch (NotScanned | IOException | RuntimeException failed) {
            // One that cannot be scanned holds up no other.
            Log.errorf(failed, "document %s could not be scanned, and waits", file.sha256);
            recordScan.postpone(file);
        }
    }
}
