package ma.hawafiz.law.trace;

import ma.hawafiz.law.money.Dirham;

/**
 * What a line, or the whole dossier, comes to.
 *
 * @param computed before the cap
 * @param capped after it
 * @param payable what may be paid: all of it, or nothing
 * @param conditional what will be payable if only time passes: all of it, or nothing
 */
public record Amounts(Dirham computed, Dirham capped, Dirham payable, Dirham conditional) {
    public static final Amounts NONE = new Amounts(Dirham.ZERO, Dirham.ZERO, Dirham.ZERO, Dirham.ZERO);

    /** In centimes; {@code awaitsTime} says that nothing but time is missing on the line. */
    public static Amounts of(long computed, long capped, Outcome company, Outcome line, boolean awaitsTime) {
        Dirham after = new Dirham(capped);
        boolean companyMet = company == Outcome.MET;
        return new Amounts(
                new Dirham(computed),
                after,
                companyMet && line == Outcome.MET ? after : Dirham.ZERO,
                companyMet && awaitsTime ? after : Dirham.ZERO);
    }

    public Amounts plus(Amounts other) {
        return new Amounts(
                computed.plus(other.computed),
                capped.plus(other.capped),
                payable.plus(other.payable),
                conditional.plus(other.conditional));
    }
}
