package ma.hawafiz.dossier.clock;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.identity.Side;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** Once a day: reminders of the delays that near their end, alarms of those that are over, and what a company’s lapse entails. */
@ApplicationScoped
public class RunDelays {
    private final RunningDelays running;
    private final DelayTerms terms;
    private final RecordNotice recordNotice;
    private final ApplyLapse applyLapse;
    private final PortalClock clock;

    RunDelays(
            RunningDelays running,
            DelayTerms terms,
            RecordNotice recordNotice,
            ApplyLapse applyLapse,
            PortalClock clock) {
        this.running = running;
        this.terms = terms;
        this.recordNotice = recordNotice;
        this.applyLapse = applyLapse;
        this.clock = clock;
    }

    @Scheduled(cron = "{hawafiz.clock.round}")
    void goRound() {
        run();
    }

    /** Each dossier in a transaction of its own; one that fails holds up none of the others and is taken up again tomorrow. */
    @ActivateRequestContext
    public void run() {
        CurrentActor.asSystem(() -> {
            LocalDate today = clock.today();
            LocalDate last = today.plusDays(terms.reminderDays(today));
            UUID after = null;
            do {
                after = runPage(after, last, today);
            } while (after != null);
        });
    }

    private @Nullable UUID runPage(@Nullable UUID after, LocalDate last, LocalDate today) {
        Page<RunningDelay> page = running.list(null, new Slice(after, Slice.MAX_LIMIT));
        List<RunningDelay> near =
                page.items().stream().filter(each -> !each.ends().isAfter(last)).toList();
        near.forEach(each -> look(each, today));
        return near.size() < page.items().size() ? null : page.next();
    }

    private void look(RunningDelay each, LocalDate today) {
        try {
            LocalDate due = terms.due(each.ends());
            if (!today.isBefore(due.plusDays(terms.alarmDays(today)))) {
                recordNotice.lapsed(each, due);
            } else if (!today.isBefore(due.minusDays(terms.reminderDays(today)))) {
                recordNotice.nearsEnd(each, due);
            }
            if (each.delay().presses() == Side.COMPANY && today.isAfter(due)) {
                applyLapse.apply(each.dossierId(), each.delay(), today);
            }
        } catch (Refusal done) {
            Log.debugf("%s of dossier %s: %s", each.delay(), each.dossierId(), done.type());
        } catch (RuntimeException broken) {
            Log.errorf(broken, "the %s delay of dossier %s was not looked at", each.delay(), each.dossierId());
        }
    }
}
