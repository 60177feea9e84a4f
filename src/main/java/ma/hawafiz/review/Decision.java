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
import ma.hawafiz.identity.Actor;
import ma.hawafiz.platform.storage.Ids;
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

    /** Of the session that followed the opinion; null where an appeal brought the decision. */
    @Nullable
    UUID agendaItemId;

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

    /** The decision whose place it takes, and the appeal it follows; null for a first decision. */
    @Nullable
    UUID revises;

    @Nullable
    UUID appealId;

    @Immutable
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "decision_line", joinColumns = @JoinColumn(name = "decision_id"))
    @OrderColumn(name = "position")
    List<DecisionLine> lines = new ArrayList<>();

    /**
     * Of what a line came to, after the cap, in centimes: so much is granted, so much waits for nothing but time and may be
     * claimed again by a complementary dossier, the rest is refused.
     *
     * @param derogation the ground on which a session granted it although the law refuses it
     * @param grantedBefore by the dossiers that this one completes, and so not granted again
     */
    @Embeddable
    public record DecisionLine(
            UUID companyId,
            String cnss,
            long granted,
            long deferred,
            long refused,
            @Nullable String reason,
            @Nullable String reasonCode,
            @Nullable String remark,
            @Nullable String derogation,
            long grantedBefore) {

        /** All that the line came to is granted. */
        public boolean whole() {
            return deferred == 0 && refused == 0;
        }
    }

    /** What an appeal leads to: another decision on the same opinion, which takes the place of this one. */
    public Decision revised(
            UUID appeal,
            Actor signer,
            Instant at,
            LocalDate until,
            FrozenDetermination restsOn,
            List<DecisionLine> decided) {
        Decision revised = new Decision();
        revised.id = Ids.next();
        revised.dossierId = dossierId;
        revised.companyId = companyId;
        revised.opinionId = opinionId;
        revised.preparedBy = preparedBy;
        revised.preparedByName = preparedByName;
        revised.signedBy = signer.id();
        revised.signedByName = signer.name();
        revised.signedAt = at;
        revised.appealUntil = until;
        revised.determination = restsOn;
        revised.revises = id;
        revised.appealId = appeal;
        revised.lines.addAll(decided);
        revised.outcome = revised.outcomeOfLines();
        return revised;
    }

    DossierState outcomeOfLines() {
        if (granted() == 0) {
            return DossierState.REJECTED;
        }
        return refused() == 0 && deferred() == 0 ? DossierState.APPROVED : DossierState.PARTIALLY_APPROVED;
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID revises() {
        return revises;
    }

    public @Nullable UUID appealId() {
        return appealId;
    }

    /** Whether this person prepared or signed it. */
    public boolean madeBy(UUID person) {
        return preparedBy.equals(person) || signedBy.equals(person);
    }

    public UUID dossierId() {
        return dossierId;
    }

    public UUID companyId() {
        return companyId;
    }

    public @Nullable UUID agendaItemId() {
        return agendaItemId;
    }

    public DossierState outcome() {
        return outcome;
    }

    public String preparedByName() {
        return preparedByName;
    }

    public UUID signedBy() {
        return signedBy;
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

    /** By the dossiers that this one completes. */
    public long grantedBefore() {
        return lines.stream().mapToLong(DecisionLine::grantedBefore).sum();
    }

    public long deferred() {
        return lines.stream().mapToLong(DecisionLine::deferred).sum();
    }

    public long refused() {
        return lines.stream().mapToLong(DecisionLine::refused).sum();
    }
}
