package ma.hawafiz.payment.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;

/** The recoveries the acting person may see. */
@ApplicationScoped
class Recoveries {
    private final EntityManager entities;

    Recoveries(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Recovery> on(UUID dossierId) {
        return entities.createQuery("from Recovery where dossierId = :dossier", Recovery.class)
                .setParameter("dossier", dossierId)
                .getResultStream()
                .findFirst();
    }

    /** @throws Refusal NOT_FOUND */
    Recovery get(UUID dossierId) {
        return on(dossierId).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, dossierId));
    }

    Optional<RecoveryAnswer> answer(Recovery recovery) {
        return Optional.ofNullable(entities.find(RecoveryAnswer.class, recovery.id));
    }

    Optional<RecoveryDecision> decision(Recovery recovery) {
        return Optional.ofNullable(entities.find(RecoveryDecision.class, recovery.id));
    }

    /** The oldest first. */
    List<RecoveryReceipt> receipts(Recovery recovery) {
        return entities.createQuery(
                        "from RecoveryReceipt where recoveryId = :recovery order by id", RecoveryReceipt.class)
                .setParameter("recovery", recovery.id)
                .getResultList();
    }

    /** What is still to be returned, in centimes. */
    long open(Recovery recovery, RecoveryDecision decision) {
        return decision.due()
                - receipts(recovery).stream()
                        .mapToLong(receipt -> receipt.amount)
                        .sum();
    }
}
