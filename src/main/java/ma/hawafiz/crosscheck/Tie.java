package ma.hawafiz.crosscheck;

/** What makes two firms sisters. */
public enum Tie {
    /** The first nine digits of the ICE name the legal person, the next four its establishment. */
    SAME_ICE_ROOT,
    SAME_FISCAL_ID,
    SAME_ACCOUNT
}
