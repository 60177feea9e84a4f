package ma.hawafiz.dossier;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What moves a dossier from one state to another; the same table stands in the database (a test compares the two). */
public enum DossierAction {
    LODGE(Map.of(DossierState.DRAFT, Set.of(DossierState.LODGED))),
    WITHDRAW(Map.of(DossierState.LODGED, Set.of(DossierState.WITHDRAWN))),
    DECLARE_COMPLETE(Map.of(DossierState.LODGED, Set.of(DossierState.UNDER_REVIEW))),
    PROPOSE(Map.of(DossierState.UNDER_REVIEW, Set.of(DossierState.PROPOSED))),
    RETURN_TO_REVIEW(Map.of(DossierState.PROPOSED, Set.of(DossierState.UNDER_REVIEW))),
    DECIDE(Map.of(
            DossierState.PROPOSED,
            Set.of(DossierState.APPROVED, DossierState.PARTIALLY_APPROVED, DossierState.REJECTED)));

    private final Map<DossierState, Set<DossierState>> moves;

    DossierAction(Map<DossierState, Set<DossierState>> moves) {
        this.moves = new EnumMap<>(moves);
    }

    public boolean leads(DossierState from, DossierState to) {
        return moves.getOrDefault(from, Set.of()).contains(to);
    }

    /** Whether it can be done to a dossier in this state at all. */
    public boolean possibleIn(DossierState state) {
        return moves.containsKey(state);
    }
}
