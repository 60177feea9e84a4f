package ma.hawafiz.law.trace;

import java.util.List;

/** What the conditions of a line come to together, all of them asked. */
public enum Standing {
    MET(Outcome.MET),
    /** Unknown, and nothing but time is missing: the amount may be shown as conditional. */
    AWAITS_TIME(Outcome.UNKNOWN),
    UNKNOWN(Outcome.UNKNOWN),
    NOT_MET(Outcome.NOT_MET);

    private final Outcome outcome;

    Standing(Outcome outcome) {
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** What all of them come to for one subject; creates nothing. */
    public static <S, T> Standing of(List<Condition<S, T>> conditions, S subject, T terms) {
        Standing standing = MET;
        for (int i = 0; i < conditions.size() && standing != NOT_MET; i++) {
            standing = standing.and(conditions.get(i).find(subject, terms));
        }
        return standing;
    }

    /** The standing once one more condition has found something. */
    public Standing and(Finding finding) {
        Outcome found = finding.outcome();
        if (found == Outcome.MET) {
            return this;
        }
        Standing other = found == Outcome.NOT_MET ? NOT_MET : finding.awaitsTime() ? AWAITS_TIME : UNKNOWN;
        return ordinal() >= other.ordinal() ? this : other;
    }
}
