package ma.hawafiz.law.trace;

/** What a condition comes to. A missing fact is {@code UNKNOWN}, never one of the other two. */
public enum Outcome {
    MET,
    UNKNOWN,
    NOT_MET;

    /** The outcome of two together: not met if one is not, else unknown if one is. */
    public Outcome and(Outcome other) {
        return ordinal() >= other.ordinal() ? this : other;
    }
}
