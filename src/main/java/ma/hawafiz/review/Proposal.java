package ma.hawafiz.review;

/** What an instructor proposes for a line. */
public enum Proposal {
    GRANT,
    REFUSE
}
