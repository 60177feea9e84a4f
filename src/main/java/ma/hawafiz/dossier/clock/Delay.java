package ma.hawafiz.dossier.clock;

import ma.hawafiz.identity.Side;

/** The delays the law sets to the steps of a dossier, and whom each of them presses. */
public enum Delay {
    /** From completeness to decision. */
    REVIEW(Side.MINISTRY),
    /** For the missing pieces. */
    COMPLETION(Side.COMPANY),
    /** For the answer to the one request for a complement; the review stands still meanwhile. */
    COMPLEMENT(Side.COMPANY),
    /** For the answer to an appeal. */
    APPEAL(Side.MINISTRY);

    private final Side presses;

    Delay(Side presses) {
        this.presses = presses;
    }

    public Side presses() {
        return presses;
    }
}
