package ma.hawafiz.law.situation;

/** The four incentives of circular 15-2025. */
public enum Measure {
    /** Avantage sur l'impôt sur le revenu. */
    AIR,
    /** Avantage sur l'impôt sur les sociétés. */
    AIS,
    /** Prime à l'emploi. */
    PAE,
    /** Prime à la formation. */
    PAF
}
