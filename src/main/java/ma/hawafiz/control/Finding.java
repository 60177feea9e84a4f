package ma.hawafiz.control;

/** What a control came to. */
public enum Finding {
    COMPLIANT,
    /** Something was paid that should not have been: a recovery may be opened. */
    BREACH
}
