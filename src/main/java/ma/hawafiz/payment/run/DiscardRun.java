package ma.hawafiz.payment.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;

/** A payer gives up a run nobody has confirmed: its dossiers wait again. */
@ApplicationScoped
public class DiscardRun {
    private final PaymentRuns runs;
    private final Session session;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<RunEvent> happened;

    DiscardRun(
            PaymentRuns runs, Session session, CurrentActor currentActor, PortalClock clock, Event<RunEvent> happened) {
        this.runs = runs;
        this.session = session;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /** @throws Refusal NOT_FOUND; PAYMENT_CONFLICT where it is confirmed or given up already */
    @Transactional
    public void discard(UUID runId) {
        RunHead run = runs.get(runId);
        if (!run.awaits()) {
            throw new Refusal(ProblemType.PAYMENT_CONFLICT, run.number());
        }
        Actor actor = currentActor.get();
        PaymentRunDiscard discard = new PaymentRunDiscard();
        discard.runId = runId;
        discard.discardedBy = actor.id();
        discard.discardedByName = actor.name();
        discard.discardedAt = clock.now();
        session.persist(discard);
        session.flush();
        happened.fire(new RunEvent.PaymentRunDiscarded(
                runId, run.number(), run.orders(), run.total().unscaledValue().longValueExact()));
    }
}
