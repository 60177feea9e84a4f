package ma.hawafiz.law.parameter;

/** How surely a value is known, since circular 15-2025 and its annexes are not public in full. */
public enum Confidence {
    /** A primary legal text: Bulletin officiel, Code général des impôts. */
    A,
    /** The same statement in three or more independent press sources. */
    B,
    /** One or two press sources, or an official's quoted statement. */
    C,
    /** Only in an earlier circular (9/2007, 5/2016, 8/2022). */
    D,
    /** Inferred or computed by us. */
    I,
    /** The sources contradict each other. */
    X,
    /** Unknown: a default, to be replaced when the text is. */
    U
}
