package ma.hawafiz.payment.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;

/** A payer puts orders for decided dossiers into a run: one each, for all that is granted and not ordered yet. */
@ApplicationScoped
public class MakeRun {
    static final int MOST_ORDERS = 500;

    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final WaitingDossiers waiting;
    private final Session session;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<RunEvent> happened;

    MakeRun(
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            WaitingDossiers waiting,
            Session session,
            CurrentActor currentActor,
            PortalClock clock,
            Event<RunEvent> happened) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.waiting = waiting;
        this.session = session;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * @return the run's id
     * @throws Refusal NOT_FOUND; DOSSIER_STATE_CONFLICT for a dossier that is not decided or already in payment;
     *     SAME_PERSON for one the payer prepared or signed; REQUEST_INVALID with each one that cannot be ordered
     */
    @Transactional
    public UUID make(List<UUID> chosen) {
        Set<UUID> asked = new LinkedHashSet<>(chosen);
        if (asked.isEmpty() || asked.size() > MOST_ORDERS) {
            throw new Refusal(
                    ProblemType.REQUEST_INVALID,
                    List.of(Violation.of("$.dossiers", "" + asked.size(), "payment.howMany", MOST_ORDERS)));
        }
        asked.forEach(id -> lifecycle.require(dossiers.get(id), DossierAction.ORDER_PAYMENT));
        List<WaitingDossiers.Payable> payable = check(asked);
        Actor actor = currentActor.get();
        PaymentRun run = new PaymentRun();
        run.id = Ids.next();
        run.number = "OP-%d-%06d".formatted(clock.today().getYear(), next());
        run.madeBy = actor.id();
        run.madeByName = actor.name();
        run.madeAt = clock.now();
        session.persist(run);
        session.flush();
        payable.forEach(each -> session.persist(order(run, each)));
        session.flush();
        long total =
                payable.stream().mapToLong(WaitingDossiers.Payable::centimes).sum();
        happened.fire(new RunEvent.PaymentRunMade(run.id, run.number, payable.size(), total));
        return run.id;
    }

    private List<WaitingDossiers.Payable> check(Set<UUID> asked) {
        List<WaitingDossiers.Payable> payable = waiting.of(asked);
        if (payable.stream().anyMatch(each -> each.dossier().own())) {
            throw new Refusal(ProblemType.SAME_PERSON, currentActor.get().name());
        }
        Map<UUID, WaitingDossiers.Payable> found =
                payable.stream().collect(Collectors.toMap(each -> each.dossier().dossierId(), Function.identity()));
        List<UUID> places = List.copyOf(asked);
        List<Violation> wrong = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (!found.containsKey(places.get(i))) {
                String number = dossiers.lodgement(places.get(i))
                        .map(each -> each.number())
                        .orElse("");
                wrong.add(Violation.of("$.dossiers[" + i + "]", number, "payment.nothingToOrder"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, wrong);
        }
        return payable;
    }

    private long next() {
        return session.createNativeQuery("select nextval('payment_run_sequence')", Long.class)
                .getSingleResult();
    }

    private static PaymentOrder order(PaymentRun run, WaitingDossiers.Payable of) {
        PaymentOrder order = new PaymentOrder();
        order.id = Ids.next();
        order.runId = run.id;
        order.companyId = of.dossier().companyId();
        order.dossierId = of.dossier().dossierId();
        order.reference = of.dossier().dossierNumber() + "." + of.attempt();
        order.payee = of.dossier().companyName();
        order.amount = of.centimes();
        order.accountId = of.account().id();
        order.ribEncrypted = of.account().ribEncrypted();
        order.ribToken = of.account().ribToken();
        order.lastDigits = of.account().lastDigits();
        return order;
    }
}
