package ma.hawafiz.payment.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The recovery on a dossier, with all that became of it. */
@ApplicationScoped
class ReadRecovery {
    private final Dossiers dossiers;
    private final Recoveries recoveries;

    ReadRecovery(Dossiers dossiers, Recoveries recoveries) {
        this.dossiers = dossiers;
        this.recoveries = recoveries;
    }

    /** @throws Refusal NOT_FOUND, also where there is none */
    RecoveryDocument read(UUID dossierId) {
        return find(dossierId).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, dossierId));
    }

    /** @throws Refusal NOT_FOUND */
    Optional<RecoveryDocument> find(UUID dossierId) {
        dossiers.get(dossierId);
        return recoveries.on(dossierId).map(this::document);
    }

    private RecoveryDocument document(Recovery recovery) {
        RecoveryDecision decision = recoveries.decision(recovery).orElse(null);
        long claimed =
                recovery.lines.stream().mapToLong(Recovery.Claim::claimed).sum();
        return new RecoveryDocument(
                recovery.id,
                recovery.dossierId,
                recovery.breach,
                recovery.evidence,
                recovery.hearingUntil,
                recovery.openedByName,
                recovery.openedAt,
                dirhams(claimed),
                recovery.lines.stream().map(line -> line(line, decision)).toList(),
                recoveries
                        .answer(recovery)
                        .map(answer ->
                                new RecoveryDocument.Answer(answer.answer, answer.answeredByName, answer.answeredAt))
                        .orElse(null),
                decision == null
                        ? null
                        : new RecoveryDocument.Decision(
                                dirhams(decision.due()), decision.decidedByName, decision.decidedAt),
                receipts(recovery),
                decision == null ? null : dirhams(recoveries.open(recovery, decision)));
    }

    private static RecoveryDocument.Line line(Recovery.Claim claim, @Nullable RecoveryDecision decision) {
        RecoveryDecision.Due due = decision == null
                ? null
                : decision.lines.stream()
                        .filter(each -> each.cnss().equals(claim.cnss()))
                        .findFirst()
                        .orElse(null);
        return new RecoveryDocument.Line(
                claim.cnss(),
                dirhams(claim.claimed()),
                due == null ? null : dirhams(due.due()),
                due == null ? null : due.ground());
    }

    private List<RecoveryDocument.Receipt> receipts(Recovery recovery) {
        return recoveries.receipts(recovery).stream()
                .map(receipt -> new RecoveryDocument.Receipt(
                        dirhams(receipt.amount),
                        receipt.receivedOn,
                        receipt.reference,
                        receipt.recordedByName,
                        receipt.recordedAt))
                .toList();
    }

    private static BigDecimal dirhams(long centimes) {
        return BigDecimal.valueOf(centimes, 2);
    }
}
