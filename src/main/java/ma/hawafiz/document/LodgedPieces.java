package ma.hawafiz.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.document.PieceStanding.Standing;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierMoved;
import ma.hawafiz.dossier.Dossiers;

/** What dossiers were lodged with: written down in the transaction of the move, so that neither stands without the other. */
@ApplicationScoped
class LodgedPieces {
    private final EntityManager entities;
    private final Dossiers dossiers;
    private final FindPieces findPieces;

    LodgedPieces(EntityManager entities, Dossiers dossiers, FindPieces findPieces) {
        this.entities = entities;
        this.dossiers = dossiers;
        this.findPieces = findPieces;
    }

    void freeze(@Observes DossierMoved moved) {
        switch (moved.by()) {
            case LODGE -> append(moved, findPieces.of(dossiers.get(moved.subject())), 1);
            case HAND_IN, ANSWER_COMPLEMENT -> appendWhatIsNew(moved);
            default -> {}
        }
    }

    List<LodgedPiece> of(UUID dossierId) {
        return entities.createQuery("from LodgedPiece where dossierId = :dossier order by number", LodgedPiece.class)
                .setParameter("dossier", dossierId)
                .getResultList();
    }

    private void appendWhatIsNew(DossierMoved moved) {
        List<LodgedPiece> before = of(moved.subject());
        Set<UUID> known = before.stream()
                .map(each -> each.documentId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        Dossier dossier = dossiers.get(moved.subject());
        List<PieceStanding> now = findPieces.of(dossier).stream()
                .filter(each -> each.standing() == Standing.THERE)
                .map(each -> each.only(document -> !known.contains(document.id())))
                .filter(each -> !each.documents().isEmpty())
                .toList();
        append(moved, now, before.size() + 1);
    }

    private void append(DossierMoved moved, List<PieceStanding> standing, int from) {
        List<LodgedPiece> rows = new ArrayList<>();
        for (PieceStanding each : standing) {
            if (each.standing() != Standing.THERE) {
                rows.add(row(moved, from + rows.size(), each));
            }
            for (SentDocument document :
                    each.standing() == Standing.THERE ? each.documents() : List.<SentDocument>of()) {
                rows.add(row(moved, from + rows.size(), each).with(document));
            }
        }
        // The lodgement first: these rows refer to it, and Hibernate knows no such reference.
        entities.flush();
        rows.forEach(entities::persist);
    }

    private static LodgedPiece row(DossierMoved moved, int number, PieceStanding standing) {
        return LodgedPiece.of(moved.subject(), moved.companyId(), number, moved.by(), standing);
    }
}
