package ma.hawafiz.document;

/** What the virus scanner has said of a content. */
public enum ScanState {
    /** Nothing yet: nobody reads it. */
    RECEIVED,
    CLEAN,
    /** Its bytes are removed. */
    INFECTED
}
