package ma.hawafiz.exchange;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ma.hawafiz.company.Register;
import ma.hawafiz.dossier.OpenDossier;
import ma.hawafiz.exchange.Reply.Silence;
import ma.hawafiz.exchange.Reply.Why;
import ma.hawafiz.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/**
 * Asks the registers behind the requests: when a company consents, when it opens a dossier, when it asks for it, and every
 * hour what is due. One question at a time per register, so that a slow one holds up neither the other nor itself.
 */
@ApplicationScoped
class RunInquiries {
    private final Connections connections;
    private final DueInquiries dueInquiries;
    private final AskRegister askRegister;
    private final Map<Register, ExecutorService> background = new EnumMap<>(Register.class);
    private final Set<Asking> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    RunInquiries(Connections connections, DueInquiries dueInquiries, AskRegister askRegister) {
        this.connections = connections;
        this.dueInquiries = dueInquiries;
        this.askRegister = askRegister;
        for (Register register : Register.values()) {
            background.put(
                    register,
                    Executors.newSingleThreadExecutor(Thread.ofPlatform()
                            .name("register-" + register)
                            .daemon()
                            .factory()));
        }
    }

    private record Asking(UUID companyId, Register register, boolean insisting) {}

    void consented(@Observes(during = TransactionPhase.AFTER_SUCCESS) GiveConsent.ConsentChanged changed) {
        if (changed.given()) {
            run(new Asking(changed.companyId(), changed.register(), false));
        }
    }

    void opened(@Observes(during = TransactionPhase.AFTER_SUCCESS) OpenDossier.DossierOpened opened) {
        for (Register register : Register.values()) {
            run(new Asking(opened.companyId(), register, false));
        }
    }

    void askedAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) AskAgain.AskedAgain asked) {
        for (Register register : Register.values()) {
            run(new Asking(asked.companyId(), register, true));
        }
    }

    @Scheduled(cron = "{hawafiz.exchange.round}")
    void goRound() {
        for (Register register : Register.values()) {
            if (connections.connected(register)) {
                CurrentActor.asSystem(() -> dueInquiries.companies(register))
                        .forEach(company -> run(new Asking(company, register, false)));
            }
        }
    }

    void stop(@Observes ShutdownEvent end) {
        stopping = true;
        // A question under way is dropped: it is due again at the next start.
        background.values().forEach(ExecutorService::shutdownNow);
    }

    /** Whoever asks twice while the first is still waiting is answered by the first. */
    private void run(Asking asking) {
        ExecutorService worker = background.get(asking.register());
        if (worker != null && connections.connected(asking.register()) && waiting.add(asking)) {
            worker.execute(() -> {
                waiting.remove(asking);
                ask(asking);
            });
        }
    }

    private void ask(Asking asking) {
        try {
            for (Inquiry inquiry : CurrentActor.asSystem(
                    () -> dueInquiries.of(asking.companyId(), asking.register(), asking.insisting()))) {
                if (stopping || leftAlone(askRegister.ask(inquiry).orElse(null))) {
                    return;
                }
            }
        } catch (RuntimeException broken) {
            Log.errorf(broken, "%s was not asked about company %s", asking.register(), asking.companyId());
        }
    }

    /** An open circuit, or a register that asks for a rest, spares it the other questions of the company. */
    private static boolean leftAlone(@Nullable Reply reply) {
        return reply instanceof Silence silence && (silence.why() == Why.OPEN_CIRCUIT || silence.why() == Why.BUSY);
    }
}
