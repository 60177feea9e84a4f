package ma.hawafiz.payment.recovery;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A breach found on a paid dossier, and what is asked back of each line, in centimes. */
@Entity
@Immutable
class Recovery {
    @Id
    UUID id;

    UUID dossierId;
    UUID companyId;
    UUID decisionId;

    @Enumerated(EnumType.STRING)
    Breach breach;

    String evidence;
    LocalDate hearingUntil;
    UUID openedBy;
    String openedByName;
    Instant openedAt;

    @Immutable
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "recovery_line", joinColumns = @JoinColumn(name = "recovery_id"))
    @OrderBy("cnss")
    List<Claim> lines = new ArrayList<>();

    @Embeddable
    record Claim(String cnss, UUID companyId, long claimed) {}
}
