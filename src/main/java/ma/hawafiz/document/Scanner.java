package ma.hawafiz.document;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import xyz.capybara.clamav.ClamavClient;
import xyz.capybara.clamav.CommunicationException;
import xyz.capybara.clamav.commands.scan.result.ScanResult;

/** ClamAV over its socket ({@code INSTREAM}). */
@ApplicationScoped
class Scanner {
    private final Optional<String> host;
    private final int port;
    private final Duration timeout;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    Scanner(
            @ConfigProperty(name = "hawafiz.scanner.host") Optional<String> host,
            @ConfigProperty(name = "hawafiz.scanner.port", defaultValue = "3310") int port,
            @ConfigProperty(name = "hawafiz.scanner.timeout") Duration timeout) {
        this.host = host;
        this.port = port;
        this.timeout = timeout;
    }

    /** Nobody answers, or not in time: it is asked again later. */
    static final class ScannerSilent extends Exception {
        private static final long serialVersionUID = 1L;

        ScannerSilent(String why) {
            super(why);
        }
    }

    /** It answers, but not with a finding: a file longer than it takes, a fault of its own. */
    static final class NotScanned extends Exception {
        private static final long serialVersionUID = 1L;

        NotScanned(@Nullable Throwable cause) {
            super(cause);
        }
    }

    /** The name of what was found; empty where the content is clean. */
    Optional<String> scan(InputStream content) throws ScannerSilent, NotScanned, InterruptedException {
        if (host.isEmpty()) {
            throw new ScannerSilent("no scanner is configured");
        }
        // The address is looked up anew each time: a scanner that moves is found again.
        ClamavClient client = new ClamavClient(new InetSocketAddress(host.get(), port));
        // The client knows no time-out: an interruption closes its socket.
        Future<ScanResult> answer = calls.submit(() -> client.scan(content));
        try {
            return finding(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new ScannerSilent("no answer within " + timeout);
        } catch (ExecutionException failed) {
            throw understood(failed.getCause());
        }
    }

    private static NotScanned understood(@Nullable Throwable failed) throws ScannerSilent {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommunicationException) {
                throw new ScannerSilent(String.valueOf(cause.getCause()));
            }
        }
        return new NotScanned(failed);
    }

    private static Optional<String> finding(ScanResult result) {
        return result instanceof ScanResult.VirusFound found
                ? Optional.of(found.getFoundViruses().values().stream()
                        .flatMap(Collection::stream)
                        .findFirst()
                        .orElse("?"))
                : Optional.empty();
    }

    @PreDestroy
    void stop() {
        calls.shutdownNow();
    }
}
