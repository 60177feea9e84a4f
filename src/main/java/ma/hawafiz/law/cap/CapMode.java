package ma.hawafiz.law.cap;

/** The three readings of the cap of 300,000 dirhams a person. */
public enum CapMode {
    /** PAE and PAF of a person together, over the life of the scheme: the literal reading. */
    LIFETIME_BENEFIT,
    /** The RBI taken as a base in a year, in each of PAE and PAF. */
    ANNUAL_BASE,
    /** PAE and PAF of a person together, in a year. */
    ANNUAL_BENEFIT
}
