package ma.hawafiz.dossier.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;

/** Until when a complement may be asked for: in the first half of the review, counted in calendar days. */
@ApplicationScoped
public class ComplementWindow {
    private final ClockLedger ledger;
    private final PortalClock clock;

    ComplementWindow(ClockLedger ledger, PortalClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws Refusal COMPLEMENT_TOO_LATE */
    public void require(UUID dossierId) {
        LocalDate last = lastDay(dossierId).orElse(LocalDate.MIN);
        if (clock.today().isAfter(last)) {
            throw new Refusal(ProblemType.COMPLEMENT_TOO_LATE, last);
        }
    }

    /** Whether one may be asked for today. */
    public boolean isOpen(UUID dossierId) {
        return lastDay(dossierId).filter(last -> !clock.today().isAfter(last)).isPresent();
    }

    /** The last day of it; empty where the review does not run, or has stood still once already. */
    private Optional<LocalDate> lastDay(UUID dossierId) {
        var entries = ledger.entries(dossierId, Delay.REVIEW);
        return entries.size() != 1 || entries.getFirst().complementDays == null
                ? Optional.empty()
                : Optional.of(entries.getFirst().day.plusDays(entries.getFirst().complementDays));
    }
}
