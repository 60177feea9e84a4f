package ma.hawafiz.amendment;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import ma.hawafiz.amendment.LawChanged.RehearsalAsked;
import ma.hawafiz.identity.CurrentActor;

/**
 * Works through rehearsals behind the requests, dossier by dossier, one rehearsal after the other. What a stop of the
 * portal leaves undone is taken up again at the next start: only what has no result yet is computed.
 */
@ApplicationScoped
class RunRehearsals {
    private static final int SECONDS_TO_STOP = 20;

    private final Rehearsals rehearsals;
    private final RehearseDossier rehearseDossier;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rehearsals").daemon().factory());
    private volatile boolean stopping;

    RunRehearsals(Rehearsals rehearsals, RehearseDossier rehearseDossier) {
        this.rehearsals = rehearsals;
        this.rehearseDossier = rehearseDossier;
    }

    @Transactional
    void runUnfinished(@Observes StartupEvent start) {
        CurrentActor.asSystem(rehearsals::unfinished).forEach(this::run);
    }

    void runAsked(@Observes(during = TransactionPhase.AFTER_SUCCESS) RehearsalAsked asked) {
        run(asked.subject());
    }

    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        stopping = true;
        background.shutdown();
        background.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    private void run(UUID rehearsal) {
        background.execute(() -> CurrentActor.asSystem(() -> {
            try {
                while (!stopping && rehearseDossier.rehearseNext(rehearsal)) {
                    Log.debugf("rehearsal %s goes on", rehearsal);
                }
            } catch (RuntimeException broken) {
                Log.error("a rehearsal is interrupted until the next start", broken);
            }
        }));
    }
}
