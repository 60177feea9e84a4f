package ma.hawafiz.dossier;

import static ma.hawafiz.dossier.DossierState.APPEALED;
import static ma.hawafiz.dossier.DossierState.APPROVED;
import static ma.hawafiz.dossier.DossierState.CLOSED;
import static ma.hawafiz.dossier.DossierState.COMPLEMENT_REQUESTED;
import static ma.hawafiz.dossier.DossierState.DRAFT;
import static ma.hawafiz.dossier.DossierState.INCOMPLETE;
import static ma.hawafiz.dossier.DossierState.IN_PAYMENT;
import static ma.hawafiz.dossier.DossierState.LODGED;
import static ma.hawafiz.dossier.DossierState.PAID;
import static ma.hawafiz.dossier.DossierState.PARTIALLY_APPROVED;
import static ma.hawafiz.dossier.DossierState.PROPOSED;
import static ma.hawafiz.dossier.DossierState.RECOVERY;
import static ma.hawafiz.dossier.DossierState.REJECTED;
import static ma.hawafiz.dossier.DossierState.RETURNED;
import static ma.hawafiz.dossier.DossierState.UNDER_REVIEW;
import static ma.hawafiz.dossier.DossierState.WITHDRAWN;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import ma.hawafiz.identity.Side;

/** What moves a dossier from one state to another; the same table stands in the database (a test compares the two). */
public enum DossierAction {
    LODGE(Side.COMPANY, Map.of(DRAFT, Set.of(LODGED))),
    WITHDRAW(Side.COMPANY, Map.of(LODGED, Set.of(WITHDRAWN))),

    DECLARE_COMPLETE(Side.MINISTRY, Map.of(LODGED, Set.of(UNDER_REVIEW))),
    DECLARE_INCOMPLETE(Side.MINISTRY, Map.of(LODGED, Set.of(INCOMPLETE))),
    /** The company has handed in every piece that was missing. */
    HAND_IN(Side.COMPANY, Map.of(INCOMPLETE, Set.of(UNDER_REVIEW))),
    /** The delay for the missing pieces is over. */
    RETURN(Side.SYSTEM, Map.of(INCOMPLETE, Set.of(RETURNED))),

    REQUEST_COMPLEMENT(Side.MINISTRY, Map.of(UNDER_REVIEW, Set.of(COMPLEMENT_REQUESTED))),
    ANSWER_COMPLEMENT(Side.COMPANY, Map.of(COMPLEMENT_REQUESTED, Set.of(UNDER_REVIEW))),
    /** The delay for the complement is over: the review goes on with what is there. */
    RESUME(Side.SYSTEM, Map.of(COMPLEMENT_REQUESTED, Set.of(UNDER_REVIEW))),

    PROPOSE(Side.MINISTRY, Map.of(UNDER_REVIEW, Set.of(PROPOSED))),
    RETURN_TO_REVIEW(Side.MINISTRY, Map.of(PROPOSED, Set.of(UNDER_REVIEW))),
    DECIDE(Side.MINISTRY, Map.of(PROPOSED, Set.of(APPROVED, PARTIALLY_APPROVED, REJECTED))),

    ORDER_PAYMENT(Side.MINISTRY, Map.of(APPROVED, Set.of(IN_PAYMENT), PARTIALLY_APPROVED, Set.of(IN_PAYMENT))),
    CONFIRM_PAYMENT(Side.MINISTRY, Map.of(IN_PAYMENT, Set.of(PAID))),
    /** By the bank: the dossier stands again as it was decided. */
    REFUSE_PAYMENT(Side.MINISTRY, Map.of(IN_PAYMENT, Set.of(APPROVED, PARTIALLY_APPROVED))),

    APPEAL(
            Side.COMPANY,
            Map.of(
                    APPROVED, Set.of(APPEALED),
                    PARTIALLY_APPROVED, Set.of(APPEALED),
                    REJECTED, Set.of(APPEALED))),
    /** The decision stands: the dossier is again what it was before the appeal. */
    UPHOLD(Side.MINISTRY, Map.of(APPEALED, Set.of(APPROVED, PARTIALLY_APPROVED, REJECTED))),
    /** The appeal is followed: another decision takes the place of the first. */
    REVISE(Side.MINISTRY, Map.of(APPEALED, Set.of(APPROVED, PARTIALLY_APPROVED, REJECTED))),

    OPEN_RECOVERY(Side.MINISTRY, Map.of(PAID, Set.of(RECOVERY))),
    SETTLE(Side.MINISTRY, Map.of(RECOVERY, Set.of(CLOSED)));

    private final Side side;
    private final Map<DossierState, Set<DossierState>> moves;

    DossierAction(Side side, Map<DossierState, Set<DossierState>> moves) {
        this.side = side;
        this.moves = new EnumMap<>(moves);
    }

    /** Whose act it is; the portal's own where a delay is over. */
    public Side side() {
        return side;
    }

    public boolean leads(DossierState from, DossierState to) {
        return moves.getOrDefault(from, Set.of()).contains(to);
    }

    /** Whether it can be done to a dossier in this state at all. */
    public boolean possibleIn(DossierState state) {
        return moves.containsKey(state);
    }
}
