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

    /** A decision has been signed. */
    public boolean decided() {
        return this == APPROVED || this == PARTIALLY_APPROVED || this == REJECTED;
    }
}
