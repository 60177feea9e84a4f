package ma.hawafiz.letter;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.review.DecisionSigned;

/**
 * Makes letters behind the requests, right after the signature. None can be lost: a letter is due as long as its decision
 * has none, so that the next look, or the first who asks for it, makes what a portal that stopped has not.
 */
@ApplicationScoped
class RunLetters {
    private final DueLetters dueLetters;
    private final IssueLetter issueLetter;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("letters").daemon().factory());
    private volatile boolean stopping;

    RunLetters(DueLetters dueLetters, IssueLetter issueLetter) {
        this.dueLetters = dueLetters;
        this.issueLetter = issueLetter;
    }

    void signed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DecisionSigned signed) {
        UUID decision = signed.decision().id();
        background.execute(() -> issue(decision));
    }

    @Scheduled(every = "{hawafiz.letters.look-every}")
    void look() {
        background.execute(() -> {
            try {
                CurrentActor.asSystem(dueLetters::all).forEach(this::issue);
            } catch (RuntimeException broken) {
                Log.error("letters wait until the next look for them", broken);
            }
        });
    }

    void stop(@Observes ShutdownEvent end) {
        stopping = true;
        background.shutdown();
    }

    private void issue(UUID decision) {
        try {
            if (!stopping) {
                CurrentActor.asSystem(() -> issueLetter.issue(decision));
            }
        } catch (RuntimeException broken) {
            Log.errorf(broken, "the letter of decision %s was not made: it is due at the next look", decision);
        }
    }
}
