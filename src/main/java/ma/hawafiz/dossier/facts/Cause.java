package ma.hawafiz.dossier.facts;

/** Where what is known now differs from what was lodged. */
public enum Cause {
    /** What the company declares of itself: filières, sites, turnover, other aid. */
    DECLARATION,
    PAYROLL,
    /** The certificates of CNSS and DGI. */
    REGISTERS,
    /** What was granted to the persons since, by this or another company. */
    GRANTS,
    /** The days since: what had to last has lasted longer, what was valid may have lapsed. */
    TIME,
    /** None of them alone moves the line. */
    TOGETHER
}
