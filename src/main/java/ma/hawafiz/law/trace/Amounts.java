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

    public Amounts plus(Amounts other) {
        return new Amounts(
                computed.plus(other.computed),
                capped.plus(other.capped),
                payable.plus(other.payable),
                conditional.plus(other.conditional));
    }
}
