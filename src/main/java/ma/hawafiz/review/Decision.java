package ma.hawafiz.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.FrozenDetermination;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The signed decision on a dossier: the determination it rests on, and what it grants and refuses. */
@Entity
@Immutable
public class Decision {
    @Id
    UUID id;

    UUID dossierId;
    UUID companyId;
    UUID opinionId;

    @Enumerated(EnumType.STRING)
    DossierState outcome;

    UUID preparedBy;
    String preparedByName;
    UUID signedBy;
    String signedByName;
    Instant signedAt;
    LocalDate appealUntil;

    @ManyToOne
    FrozenDetermination determination;

    @Immutable
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "decision_line", joinColumns = @JoinColumn(name = "decision_id"))
    @OrderColumn(name = "position")
    List<DecisionLine> lines = new ArrayList<>();

    /**
     * Of what a line came to, after the cap, in centimes: so much is granted, so much waits for nothing but time and may be
     * claimed again by a complementary dossier, the rest is refused.
     */
    @Embeddable
    public record DecisionLine(
            UUID companyId,
            String cnss,
            long granted,
            long deferred,
            long refused,
            @Nullable String reason) {

        /** All that the line came to is granted. */
        public boolean whole() {
            return deferred == 0 && refused == 0;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID dossierId() {
        return dossierId;
    }

    public UUID companyId() {
        return companyId;
    }

    public DossierState outcome() {
        return outcome;
    }

    public String preparedByName() {
        return preparedByName;
    }

    public String signedByName() {
        return signedByName;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public LocalDate appealUntil() {
        return appealUntil;
    }

    /** What it rests on. */
    public FrozenDetermination determination() {
        return determination;
    }

    public List<DecisionLine> lines() {
        return List.copyOf(lines);
    }

    public long granted() {
        return lines.stream().mapToLong(DecisionLine::granted).sum();
    }

    public long deferred() {
        return lines.stream().mapToLong(DecisionLine::deferred).sum();
    }

    public long refused() {
        return lines.stream().mapToLong(DecisionLine::refused).sum();
    }
}
