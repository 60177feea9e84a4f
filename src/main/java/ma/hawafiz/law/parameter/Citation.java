package ma.hawafiz.law.parameter;

/** The text a value or a rule rests on, in the three languages, and how surely it is known. */
public record Citation(String fr, String ar, String en, Confidence confidence) {}
