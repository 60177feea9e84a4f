package ma.hawafiz.document;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.time.PortalClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Parts of files whose sender did not come back are not kept for ever. */
@ApplicationScoped
class ForgetArrivals {
    private final RecordPart recordPart;
    private final ArrivingFiles arriving;
    private final PortalClock clock;
    private final long hours;

    ForgetArrivals(
            RecordPart recordPart,
            ArrivingFiles arriving,
            PortalClock clock,
            @ConfigProperty(name = "hawafiz.arriving.keep-hours") long hours) {
        this.recordPart = recordPart;
        this.arriving = arriving;
        this.clock = clock;
        this.hours = hours;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forget() {
        CurrentActor.asSystem(() -> recordPart
                .forgetBefore(clock.now().minus(Duration.ofHours(hours)))
                .forEach(this::remove));
    }

    private void remove(DocumentUpload upload) {
        try {
            arriving.remove(upload.id);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
