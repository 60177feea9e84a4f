package ma.hawafiz.dossier.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.Pieces;
import ma.hawafiz.dossier.clock.DelayNotOver;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;

/** A company says that every piece that was missing is there: the dossier is complete from that day, and the review begins. */
@ApplicationScoped
public class HandInPieces {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final ReadAsked asked;
    private final Pieces pieces;
    private final DelayNotOver delayNotOver;

    HandInPieces(
            Dossiers dossiers, DossierLifecycle lifecycle, ReadAsked asked, Pieces pieces, DelayNotOver delayNotOver) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.asked = asked;
        this.pieces = pieces;
        this.delayNotOver = delayNotOver;
    }

    /** @throws Refusal NOT_FOUND; DOSSIER_STATE_CONFLICT; DELAY_OVER; DOSSIER_INCOMPLETE with every piece still missing */
    @Transactional
    public void handIn(UUID dossierId) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.HAND_IN);
        delayNotOver.require(dossierId, DossierAction.HAND_IN);
        Set<String> held = pieces.held(dossierId);
        List<Violation> missing = asked.missing(dossierId).stream()
                .filter(piece -> !held.contains(piece.piece))
                .map(piece -> Violation.of("$.pieces." + piece.piece, null, "pieces.missing", piece.piece))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(ProblemType.DOSSIER_INCOMPLETE, missing);
        }
        lifecycle.move(dossier, DossierAction.HAND_IN, DossierState.UNDER_REVIEW, null);
    }
}
