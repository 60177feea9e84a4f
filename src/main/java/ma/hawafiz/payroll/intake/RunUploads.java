package ma.hawafiz.payroll.intake;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.payroll.intake.RecordProgress.Turn;
import ma.hawafiz.platform.storage.PassingFault;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads files behind the requests, those of one company in their order. Every so often it looks for files that nobody
 * reads: those of a portal that stopped, this one before or another.
 */
@ApplicationScoped
class RunUploads {
    private static final int SECONDS_BETWEEN_LOOKS = 30;
    private static final int SECONDS_TO_STOP = 20;
    private static final int MILLISECONDS_BETWEEN_QUESTIONS = 200;

    private final RecordProgress progress;
    private final ReadUpload readUpload;
    private final ForgetUploads forgetUploads;
    private final ScheduledExecutorService background;
    private volatile boolean stopping;

    RunUploads(
            RecordProgress progress,
            ReadUpload readUpload,
            ForgetUploads forgetUploads,
            @ConfigProperty(name = "hawafiz.payroll.readers") int readers) {
        this.progress = progress;
        this.readUpload = readUpload;
        this.forgetUploads = forgetUploads;
        this.background = Executors.newScheduledThreadPool(
                readers, Thread.ofPlatform().name("payroll-", 1).daemon().factory());
    }

    void begin(@Observes StartupEvent start) {
        background.scheduleWithFixedDelay(this::readAll, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        background.scheduleWithFixedDelay(this::forget, 1, TimeUnit.DAYS.toHours(1), TimeUnit.HOURS);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) UploadWaits waits) {
        background.execute(this::readAll);
    }

    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        stopping = true;
        background.shutdown();
        background.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    /** Waits until the file is read, or has to wait for somebody; false where that takes longer than given. */
    boolean await(UUID uploadId, int seconds) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (!progress.settled(uploadId)) {
                if (System.nanoTime() > until) {
                    return false;
                }
                synchronized (this) {
                    wait(MILLISECONDS_BETWEEN_QUESTIONS);
                }
            }
            return true;
        } catch (InterruptedException unwanted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void readAll() {
        try {
            boolean any = true;
            while (any && !stopping) {
                any = false;
                for (Turn turn : CurrentActor.asSystem(progress::next)) {
                    any |= !stopping && (turn.mandated() ? read(turn) : fail(turn));
                }
            }
        } catch (RuntimeException | Error broken) {
            // Also an Error: a look that throws would be the last.
            Log.error("payroll files wait until the next look for them", broken);
        }
    }

    private boolean read(Turn turn) {
        boolean[] taken = new boolean[1];
        try {
            CurrentActor.as(turn.sender(), () -> taken[0] = readUpload.read(turn.uploadId()));
        } catch (RuntimeException broken) {
            if (PassingFault.isBehind(broken)) {
                Log.warnf(broken, "payroll upload %s waits for the next look", turn.uploadId());
            } else if (!stopping) {
                Log.errorf(broken, "payroll upload %s was not read", turn.uploadId());
                fail(turn);
            }
        }
        synchronized (this) {
            notifyAll();
        }
        return taken[0];
    }

    private boolean fail(Turn turn) {
        return CurrentActor.asSystem(() -> progress.failed(turn.uploadId()));
    }

    private void forget() {
        try {
            CurrentActor.asSystem(forgetUploads::forget);
        } catch (RuntimeException broken) {
            Log.error("payroll files are kept until the next try to remove them", broken);
        }
    }
}
