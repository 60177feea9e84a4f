package ma.hawafiz.dossier;

/** Where a dossier stands: procedure.md, section 2. */
public enum DossierState {
    DRAFT,
    LODGED,
    INCOMPLETE,
    UNDER_REVIEW,
    COMPLEMENT_REQUESTED,
    PROPOSED,
    APPROVED,
    PARTIALLY_APPROVED,
    REJECTED,
    IN_PAYMENT,
    PAID,
    APPEALED,
    RECOVERY,
    RETURNED,
    WITHDRAWN,
    CLOSED;

    /** Lodged, and neither decided nor ended. */
    public boolean open() {
        return switch (this) {
            case LODGED, INCOMPLETE, UNDER_REVIEW, COMPLEMENT_REQUESTED, PROPOSED -> true;
            default -> false;
        };
    }

    /** A decision has been signed. */
    public boolean decided() {
        return switch (this) {
            case APPROVED, PARTIALLY_APPROVED, REJECTED, IN_PAYMENT, PAID, APPEALED, RECOVERY, CLOSED -> true;
            default -> false;
        };
    }

    /** Decided, and nothing in dispute: a complementary dossier may claim what became claimable since. */
    public boolean completable() {
        return switch (this) {
            case APPROVED, PARTIALLY_APPROVED, REJECTED, IN_PAYMENT, PAID, CLOSED -> true;
            default -> false;
        };
    }

    /** Nothing more becomes of it. */
    public boolean ended() {
        return this == RETURNED || this == WITHDRAWN || this == CLOSED;
    }
}
