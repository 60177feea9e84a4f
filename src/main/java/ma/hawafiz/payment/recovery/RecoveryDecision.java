package ma.hawafiz.payment.recovery;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What is to be returned of each line, and why, in centimes: decided by neither who asks nor who granted. */
@Entity
@Immutable
class RecoveryDecision {
    @Id
    UUID recoveryId;

    UUID dossierId;
    UUID companyId;
    UUID openedBy;
    UUID decidedBy;
    String decidedByName;
    Instant decidedAt;

    @Immutable
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "recovery_decision_line", joinColumns = @JoinColumn(name = "recovery_id"))
    @OrderBy("cnss")
    List<Due> lines = new ArrayList<>();

    @Embeddable
    record Due(String cnss, UUID companyId, long due, String ground) {}

    long due() {
        return lines.stream().mapToLong(Due::due).sum();
    }
}
