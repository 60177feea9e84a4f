package ma.hawafiz.dossier.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.Pieces;
import ma.hawafiz.platform.problem.Refusal;

/** What was asked of a company since it lodged, and what it gave. */
@ApplicationScoped
public class ReadAsked {
    private final EntityManager entities;
    private final Dossiers dossiers;
    private final Pieces pieces;

    ReadAsked(EntityManager entities, Dossiers dossiers, Pieces pieces) {
        this.entities = entities;
        this.dossiers = dossiers;
        this.pieces = pieces;
    }

    /** @throws Refusal NOT_FOUND */
    public Asked of(UUID dossierId) {
        dossiers.get(dossierId);
        List<MissingPiece> missing = missing(dossierId);
        Set<String> held = missing.isEmpty() ? Set.of() : pieces.held(dossierId);
        return new Asked(
                missing.stream()
                        .map(piece -> new Asked.Piece(piece.piece, piece.note, held.contains(piece.piece)))
                        .toList(),
                complement(dossierId)
                        .map(complement -> new Asked.Complement(
                                complement.asked,
                                Optional.ofNullable(entities.find(ComplementAnswer.class, dossierId))
                                        .map(answer -> answer.answer)
                                        .orElse(null)))
                        .orElse(null));
    }

    List<MissingPiece> missing(UUID dossierId) {
        return entities.createQuery(
                        "from MissingPiece where dossierId = :dossier order by eventId, position", MissingPiece.class)
                .setParameter("dossier", dossierId)
                .getResultList();
    }

    Optional<Complement> complement(UUID dossierId) {
        return Optional.ofNullable(entities.find(Complement.class, dossierId));
    }
}
