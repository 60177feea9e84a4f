package ma.hawafiz.dossier.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;

/** What a company does within a delay it cannot do after it, though the portal has not yet drawn the consequence. */
@ApplicationScoped
public class DelayNotOver {
    private final ClockLedger ledger;
    private final PortalClock clock;

    DelayNotOver(ClockLedger ledger, PortalClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws Refusal DELAY_OVER if the delay that the action would end is over */
    public void require(UUID dossierId, DossierAction action) {
        ClockMove.of(action).stream()
                .filter(move -> move.kind() == ClockMove.Kind.END)
                .forEach(move -> {
                    LocalDate due = ledger.due(dossierId, move.delay());
                    if (clock.today().isAfter(due)) {
                        throw new Refusal(ProblemType.DELAY_OVER, due);
                    }
                });
    }
}
