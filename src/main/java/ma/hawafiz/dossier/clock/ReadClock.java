package ma.hawafiz.dossier.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;

/** The delays of one dossier, for whoever may see it. */
@ApplicationScoped
public class ReadClock {
    private final Dossiers dossiers;
    private final ClockLedger ledger;
    private final DelayTerms terms;
    private final PortalClock clock;

    ReadClock(Dossiers dossiers, ClockLedger ledger, DelayTerms terms, PortalClock clock) {
        this.dossiers = dossiers;
        this.ledger = ledger;
        this.terms = terms;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND */
    public DossierClock of(UUID dossierId) {
        dossiers.get(dossierId);
        List<ClockEntry> entries = ledger.entries(dossierId);
        LocalDate today = clock.today();
        return new DossierClock(
                Stream.of(Delay.values())
                        .flatMap(delay -> countdown(entries, delay)
                                .filter(Countdown::runs)
                                .map(running -> terms.left(delay, running.lastDay(), today))
                                .stream())
                        .toList(),
                countdown(entries, Delay.REVIEW)
                        .filter(review -> !review.runs())
                        .map(review -> review.days() - review.used())
                        .orElse(null),
                terms.silenceMeansConsent(today),
                entries.stream().map(DossierClock.Entry::of).toList());
    }

    private static Optional<Countdown> countdown(List<ClockEntry> entries, Delay delay) {
        return Optional.ofNullable(ClockEntry.countdown(
                entries.stream().filter(entry -> entry.delay == delay).toList()));
    }
}
