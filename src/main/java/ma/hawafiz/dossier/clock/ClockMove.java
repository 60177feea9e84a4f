package ma.hawafiz.dossier.clock;

import static ma.hawafiz.dossier.DossierAction.ANSWER_COMPLEMENT;
import static ma.hawafiz.dossier.DossierAction.APPEAL;
import static ma.hawafiz.dossier.DossierAction.DECIDE;
import static ma.hawafiz.dossier.DossierAction.DECLARE_COMPLETE;
import static ma.hawafiz.dossier.DossierAction.DECLARE_INCOMPLETE;
import static ma.hawafiz.dossier.DossierAction.HAND_IN;
import static ma.hawafiz.dossier.DossierAction.REQUEST_COMPLEMENT;
import static ma.hawafiz.dossier.DossierAction.RESUME;
import static ma.hawafiz.dossier.DossierAction.RETURN;
import static ma.hawafiz.dossier.DossierAction.REVISE;
import static ma.hawafiz.dossier.DossierAction.UPHOLD;

import java.util.List;
import ma.hawafiz.dossier.DossierAction;

/** What a move of a dossier does to its delays; the same table stands in the database (a test compares the two). */
public record ClockMove(DossierAction action, Delay delay, Kind kind) {

    public enum Kind {
        START,
        STOP,
        RESUME,
        END;

        /** From then on days go by. */
        public boolean runs() {
            return this == START || this == RESUME;
        }
    }

    /** In the order in which one move does several things. */
    static final List<ClockMove> ALL = List.of(
            new ClockMove(DECLARE_COMPLETE, Delay.REVIEW, Kind.START),
            new ClockMove(DECLARE_INCOMPLETE, Delay.COMPLETION, Kind.START),
            new ClockMove(HAND_IN, Delay.COMPLETION, Kind.END),
            new ClockMove(HAND_IN, Delay.REVIEW, Kind.START),
            new ClockMove(RETURN, Delay.COMPLETION, Kind.END),
            new ClockMove(REQUEST_COMPLEMENT, Delay.REVIEW, Kind.STOP),
            new ClockMove(REQUEST_COMPLEMENT, Delay.COMPLEMENT, Kind.START),
            new ClockMove(ANSWER_COMPLEMENT, Delay.COMPLEMENT, Kind.END),
            new ClockMove(ANSWER_COMPLEMENT, Delay.REVIEW, Kind.RESUME),
            new ClockMove(RESUME, Delay.COMPLEMENT, Kind.END),
            new ClockMove(RESUME, Delay.REVIEW, Kind.RESUME),
            new ClockMove(DECIDE, Delay.REVIEW, Kind.END),
            new ClockMove(APPEAL, Delay.APPEAL, Kind.START),
            new ClockMove(UPHOLD, Delay.APPEAL, Kind.END),
            new ClockMove(REVISE, Delay.APPEAL, Kind.END));

    static List<ClockMove> of(DossierAction action) {
        return ALL.stream().filter(move -> move.action == action).toList();
    }
}
