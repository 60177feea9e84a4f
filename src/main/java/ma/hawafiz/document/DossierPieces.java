package ma.hawafiz.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.document.PieceStanding.Standing;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.Lodgement;
import ma.hawafiz.dossier.Pieces;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.Piece;
import ma.hawafiz.reference.PieceList;
import ma.hawafiz.reference.PublishedPieces;

/**
 * The pieces of a dossier: of a draft, what is there today; once lodged, what it was lodged with, and for what was missing
 * then what has come since.
 */
@ApplicationScoped
public class DossierPieces implements Pieces {
    private final Dossiers dossiers;
    private final FindPieces findPieces;
    private final LodgedPieces lodgedPieces;
    private final CompanyDocuments documents;
    private final PublishedPieces published;
    private final PortalClock clock;

    DossierPieces(
            Dossiers dossiers,
            FindPieces findPieces,
            LodgedPieces lodgedPieces,
            CompanyDocuments documents,
            PublishedPieces published,
            PortalClock clock) {
        this.dossiers = dossiers;
        this.findPieces = findPieces;
        this.lodgedPieces = lodgedPieces;
        this.documents = documents;
        this.published = published;
        this.clock = clock;
    }

    /** Piece by piece, in the order of the list. */
    public List<PieceStanding> of(UUID dossierId) {
        Dossier dossier = dossiers.get(dossierId);
        List<LodgedPiece> frozen = lodgedPieces.of(dossierId);
        if (dossier.state() == DossierState.DRAFT) {
            return findPieces.of(dossier);
        }
        Map<String, List<LodgedPiece>> byPiece = frozen.stream()
                .collect(Collectors.groupingBy(each -> each.piece, LinkedHashMap::new, Collectors.toList()));
        List<PieceStanding> lodged = new ArrayList<>();
        PieceList list = list(dossierId);
        byPiece.forEach((code, rows) -> list.piece(code).ifPresent(piece -> lodged.add(lodged(dossier, piece, rows))));
        return lodged;
    }

    @Override
    public List<String> asked(UUID dossierId) {
        return codes(dossierId, Standing.THERE, Standing.WAITING, Standing.MISSING);
    }

    /** Also what a register confirmed, or the portal took in, since it was asked: nobody has to send that any more. */
    @Override
    public Set<String> held(UUID dossierId) {
        return Set.copyOf(codes(dossierId, Standing.THERE, Standing.CONFIRMED, Standing.ON_FILE));
    }

    @Override
    public Set<String> unscanned(UUID dossierId) {
        Dossier dossier = dossiers.get(dossierId);
        Set<String> waiting = documents.sentFor(dossier.companyId(), dossierId).stream()
                .filter(document -> document.state() == ScanState.RECEIVED)
                .map(SentDocument::piece)
                .collect(Collectors.toSet());
        waiting.addAll(codes(dossierId, Standing.WAITING));
        return waiting;
    }

    private List<String> codes(UUID dossierId, Standing... standing) {
        return of(dossierId).stream()
                .filter(each -> Set.of(standing).contains(each.standing()))
                .map(each -> each.piece().code())
                .toList();
    }

    private PieceList list(UUID dossierId) {
        return published.on(dossiers.lodgement(dossierId)
                .map(Lodgement::lodgedAt)
                .map(at -> at.atZone(clock.zone()).toLocalDate())
                .orElse(clock.today()));
    }

    private PieceStanding lodged(Dossier dossier, Piece piece, List<LodgedPiece> rows) {
        List<SentDocument> frozen = rows.stream()
                .map(each -> each.documentId)
                .filter(Objects::nonNull)
                .map(id -> documents.get(dossier.companyId(), id))
                .toList();
        Standing standing = rows.getLast().standing;
        if (standing == Standing.MISSING) {
            return findPieces.standing(piece, dossier);
        }
        return new PieceStanding(
                piece,
                standing,
                frozen,
                rows.stream()
                        .map(each -> each.validUntil)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                !frozen.isEmpty()
                        && frozen.stream().noneMatch(each -> dossier.id().equals(each.sentFor())),
                List.of(),
                null,
                false);
    }
}
