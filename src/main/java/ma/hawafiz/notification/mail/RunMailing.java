package ma.hawafiz.notification.mail;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.notification.TellPersons.MailWaits;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends what is due behind the requests: when somebody was told something, and every so often what waits or failed before. */
@ApplicationScoped
class RunMailing {
    private static final int SECONDS_TO_STOP = 35;

    private final SendMail sendMail;
    private final boolean sending;
    private final Duration look;
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("mailing").daemon().factory());
    private volatile boolean stopping;

    RunMailing(
            SendMail sendMail,
            @ConfigProperty(name = "hawafiz.notification.sending", defaultValue = "true") boolean sending,
            @ConfigProperty(name = "hawafiz.notification.look-every", defaultValue = "PT30S") Duration look) {
        this.sendMail = sendMail;
        this.sending = sending;
        this.look = look;
    }

    void lookNowAndThen(@Observes StartupEvent start) {
        if (sending) {
            background.scheduleWithFixedDelay(this::sendAll, look.toMillis(), look.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailWaits waits) {
        if (sending && !stopping) {
            background.execute(this::sendAll);
        }
    }

    /** What is being handed over is let through: a mail server that took it would be asked twice otherwise. */
    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        stopping = true;
        background.shutdown();
        background.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    private void sendAll() {
        CurrentActor.asSystem(() -> {
            try {
                while (!stopping && sendMail.sendNext()) {
                    Log.debug("another e-mail is dealt with");
                }
            } catch (RuntimeException | Error broken) {
                // Also an Error: a look that throws would be the last.
                Log.error("e-mails wait until the next look for them", broken);
            }
        });
    }
}
