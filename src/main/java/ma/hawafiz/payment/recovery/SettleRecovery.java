package ma.hawafiz.payment.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.payment.GrantsLedger;

/** Closes a dossier once all that is due came back: the ledger takes back what was returned, in the running transaction. */
@ApplicationScoped
class SettleRecovery {
    private final DossierLifecycle lifecycle;
    private final Recoveries recoveries;
    private final GrantsLedger ledger;

    SettleRecovery(DossierLifecycle lifecycle, Recoveries recoveries, GrantsLedger ledger) {
        this.lifecycle = lifecycle;
        this.recoveries = recoveries;
        this.ledger = ledger;
    }

    void settleIfPaid(Dossier dossier, Recovery recovery, RecoveryDecision decision) {
        if (recoveries.open(recovery, decision) > 0) {
            return;
        }
        Map<String, Long> returned = decision.lines.stream()
                .filter(line -> line.due() > 0)
                .collect(Collectors.toMap(RecoveryDecision.Due::cnss, RecoveryDecision.Due::due));
        ledger.reverse(dossier, recovery.decisionId, recovery.id, returned);
        lifecycle.move(dossier, DossierAction.SETTLE, DossierState.CLOSED, null);
    }
}
