package ma.hawafiz.committee;

/** What a member says of an opinion. */
public enum Choice {
    FOR,
    AGAINST,
    ABSTAIN
}
