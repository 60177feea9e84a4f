package ma.hawafiz.payroll.intake;

/** How far a file has come. */
public enum UploadState {
    WAITING,
    READING,
    /** Its columns are not known: somebody says what they are. */
    MAPPING,
    REFUSED,
    ACCEPTED,
    /** The very same file had been accepted before. */
    KNOWN,
    CANCELLED,
    /** The portal could not read it, through no fault of the file: it may be sent again. */
    FAILED;

    public boolean ended() {
        return this != WAITING && this != READING && this != MAPPING;
    }
}
