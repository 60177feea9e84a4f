package ma.hawafiz.payment.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** A second payer confirms a run as it was seen: it is issued, and each of its dossiers is in payment. */
@ApplicationScoped
public class ConfirmRun {
    private final PaymentRuns runs;
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final Session session;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<RunEvent> happened;

    ConfirmRun(
            PaymentRuns runs,
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            Session session,
            CurrentActor currentActor,
            PortalClock clock,
            Event<RunEvent> happened) {
        this.runs = runs;
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.session = session;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * @param seen the hash of the content the payer looked at; the database holds the confirmation to it
     * @throws Refusal NOT_FOUND; PAYMENT_CONFLICT where it is confirmed or given up already; SAME_PERSON for who made it;
     *     STALE where it is another than the one seen; DOSSIER_STATE_CONFLICT where a dossier was appealed meanwhile
     */
    @Transactional
    public void confirm(UUID runId, @Nullable String seen) {
        RunHead run = runs.get(runId);
        if (!run.awaits()) {
            throw new Refusal(ProblemType.PAYMENT_CONFLICT, run.number());
        }
        Actor actor = currentActor.get();
        if (run.madeById().equals(actor.id())) {
            throw new Refusal(ProblemType.SAME_PERSON, run.madeBy());
        }
        if (!run.sha256().equals(seen)) {
            throw new Refusal(ProblemType.STALE);
        }
        long total = run.total().unscaledValue().longValueExact();
        PaymentRunConfirmation confirmation = new PaymentRunConfirmation();
        confirmation.runId = runId;
        confirmation.madeBy = run.madeById();
        confirmation.confirmedBy = actor.id();
        confirmation.confirmedByName = actor.name();
        confirmation.confirmedAt = clock.now();
        confirmation.orders = run.orders();
        confirmation.total = total;
        confirmation.sha256 = run.sha256();
        session.persist(confirmation);
        session.flush();
        runs.orders(runId)
                .forEach(order -> lifecycle.move(
                        dossiers.get(order.dossierId),
                        DossierAction.ORDER_PAYMENT,
                        DossierState.IN_PAYMENT,
                        run.number() + " · " + order.reference));
        happened.fire(new RunEvent.PaymentRunConfirmed(runId, run.number(), run.orders(), total));
    }
}
