package ma.hawafiz.document;

/** What documents may be, by their content. */
public enum AcceptedType {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    XML("application/xml"),
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    TXT("text/plain");

    private final String mediaType;

    AcceptedType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean image() {
        return this == PNG || this == JPEG;
    }

    /** Whether a browser shows it by itself. */
    public boolean shown() {
        return this == PDF || image();
    }
}
