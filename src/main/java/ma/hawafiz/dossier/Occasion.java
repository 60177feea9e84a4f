package ma.hawafiz.dossier;

/** When a determination of a dossier is frozen. */
public enum Occasion {
    LODGED,
    DECIDED
}
