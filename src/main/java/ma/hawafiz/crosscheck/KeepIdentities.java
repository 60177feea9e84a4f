package ma.hawafiz.crosscheck;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.payroll.PayrollImported;
import ma.hawafiz.payroll.reconciliation.DecideDifferences.DifferencesDecided;

/** Makes tokens behind the requests, after each import, and at the start for what a stop left undone. */
@ApplicationScoped
class KeepIdentities {
    private static final int SECONDS_TO_STOP = 20;

    private final RegisterIdentities registerIdentities;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("identities").daemon().factory());

    KeepIdentities(RegisterIdentities registerIdentities) {
        this.registerIdentities = registerIdentities;
    }

    void afterImport(@Observes(during = TransactionPhase.AFTER_SUCCESS) PayrollImported imported) {
        register(imported.companyId());
    }

    void afterDecision(@Observes(during = TransactionPhase.AFTER_SUCCESS) DifferencesDecided decided) {
        register(decided.companyId());
    }

    void atStart(@Observes StartupEvent start) {
        background.execute(() ->
                CurrentActor.asSystem(() -> registerIdentities.unfinished().forEach(this::register)));
    }

    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        background.shutdown();
        background.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    private void register(UUID company) {
        background.execute(() -> CurrentActor.asSystem(() -> {
            try {
                registerIdentities.register(company);
            } catch (RuntimeException broken) {
                Log.error("the tokens of a company wait for its next import or the next start", broken);
            }
        }));
    }
}
