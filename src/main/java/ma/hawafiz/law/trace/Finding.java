package ma.hawafiz.law.trace;

/** The branch a condition took, as a constant of the condition's own enum; it names the sentence that says why. */
public interface Finding {
    Outcome outcome();

    /** The constant's name: the last part of its sentence's key. */
    String name();

    /** Whether nothing but time is missing, so that the amount may be shown as conditional. */
    default boolean awaitsTime() {
        return false;
    }
}
