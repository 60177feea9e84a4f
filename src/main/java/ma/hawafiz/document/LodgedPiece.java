package ma.hawafiz.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.document.PieceStanding.Standing;
import ma.hawafiz.dossier.DossierAction;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How one piece stood when the dossier was lodged, or what was handed in to it later: written then, and never again. */
@Entity
@Immutable
@IdClass(LodgedPiece.Key.class)
class LodgedPiece {
    @Id
    UUID dossierId;

    @Id
    int number;

    UUID companyId;

    /** Lodging, the missing pieces, or the answer to a complement. */
    @Enumerated(EnumType.STRING)
    DossierAction occasion;

    String piece;

    @Enumerated(EnumType.STRING)
    Standing standing;

    @Nullable
    UUID documentId;

    @Nullable
    String sha256;

    /** With a foreign key: only what is clean is lodged. */
    @Enumerated(EnumType.STRING)
    @Nullable
    ScanState fileState;

    @Nullable
    LocalDate validUntil;

    record Key(UUID dossierId, int number) {}

    static LodgedPiece of(UUID dossierId, UUID companyId, int number, DossierAction occasion, PieceStanding standing) {
        LodgedPiece frozen = new LodgedPiece();
        frozen.dossierId = dossierId;
        frozen.companyId = companyId;
        frozen.number = number;
        frozen.occasion = occasion;
        frozen.piece = standing.piece().code();
        frozen.standing = standing.standing();
        return frozen;
    }

    LodgedPiece with(SentDocument document) {
        documentId = document.id();
        sha256 = document.sha256();
        fileState = document.state();
        validUntil = document.validUntil();
        return this;
    }
}
