package ma.hawafiz.dossier;

/** Where a dossier stands. */
public enum DossierState {
    DRAFT,
    LODGED,
    UNDER_REVIEW,
    PROPOSED,
    APPROVED,
    PARTIALLY_APPROVED,
    REJECTED,
    WITHDRAWN;

    /** Lodged, and neither decided nor withdrawn. */
    public boolean open() {
        return this == LODGED || this == UNDER_REVIEW || this == PROPOSED;
    }

    /** A decision has been signed. */
    public boolean decided() {
        return this == APPROVED || this == PARTIALLY_APPROVED || this == REJECTED;
    }
}
