package ma.hawafiz.law.cap;

import ma.hawafiz.law.parameter.ParametersInForce;

/** The cap of the two bonuses on a person. All amounts are centimes. */
public record Cap(CapMode mode, long amount) {

    public static Cap of(ParametersInForce law) {
        return new Cap(
                CapMode.valueOf(law.text("bonus.cap.mode")),
                law.amount("bonus.cap.amount").centimes());
    }

    /** The base a bonus is computed on. */
    public long base(long rbi) {
        return mode == CapMode.ANNUAL_BASE ? Math.min(rbi, amount) : rbi;
    }

    /** What is left to a person who has been granted so much of it before this claim. */
    public long left(long granted) {
        return Math.max(0, amount - granted);
    }

    /** The rounded bonus after the cap. */
    public long capped(long computed, long granted) {
        return mode == CapMode.ANNUAL_BASE ? computed : Math.min(computed, left(granted));
    }

    /** Whether what was granted for one exercice counts in another. */
    public boolean countsWholeLife() {
        return mode == CapMode.LIFETIME_BENEFIT;
    }
}
