package ma.hawafiz.campaign;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.time.PortalClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Works off the slices of campaigns behind the requests, whichever instance they were asked of: each looks now and then
 * whether there is a slice nobody is at.
 */
@ApplicationScoped
class RunCampaigns {
    private static final int SECONDS_TO_STOP = 20;

    private final DataSource database;
    private final WeighSlice weighSlice;
    private final int workers;
    private final Duration look;
    private final ScheduledExecutorService background;
    private volatile boolean stopping;

    RunCampaigns(
            DataSource database,
            PortalClock clock,
            @ConfigProperty(name = "hawafiz.campaign.workers", defaultValue = "2") int workers,
            @ConfigProperty(name = "hawafiz.campaign.look-every", defaultValue = "PT15S") Duration look) {
        this.database = database;
        this.weighSlice = new WeighSlice("portal " + ProcessHandle.current().pid(), clock);
        this.workers = workers;
        this.look = look;
        this.background = Executors.newScheduledThreadPool(
                workers, Thread.ofPlatform().name("campaign-", 1).daemon().factory());
    }

    void lookNowAndThen(@Observes StartupEvent start) {
        for (int worker = 0; worker < workers; worker++) {
            background.scheduleWithFixedDelay(this::workOff, look.toMillis(), look.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void runAsked(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignEvent asked) {
        for (int worker = 0; worker < workers; worker++) {
            background.execute(this::workOff);
        }
    }

    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        stopping = true;
        background.shutdownNow();
        background.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    private void workOff() {
        CurrentActor.asSystem(() -> {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                while (!stopping && weighSlice.weighNext(connection)) {
                    Log.debug("another slice is weighed");
                }
            } catch (SQLException | RuntimeException | Error broken) {
                Log.error("the campaign is interrupted until the next look", broken);
            }
        });
    }
}
