package ma.hawafiz.law.situation;

/** Why an employment ended, in CNSS codes. */
public enum ExitReason {
    /** Sortant: left. */
    SO,
    /** Décédé: deceased. */
    DE
}
