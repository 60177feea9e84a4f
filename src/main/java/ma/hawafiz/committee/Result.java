package ma.hawafiz.committee;

/** What a session makes of an opinion. */
public enum Result {
    /** The opinion stands: the decision may be signed. */
    FOLLOWED,
    /** The dossier is instructed again, with a reason. */
    RETURNED,
    /** No quorum, or no vote for or against: the opinion waits for another session. */
    POSTPONED
}
