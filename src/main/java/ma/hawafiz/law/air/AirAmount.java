package ma.hawafiz.law.air;

import ma.hawafiz.law.company.ExportRatioKnown;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Rounding;
import ma.hawafiz.law.situation.Turnover;
import org.jspecify.annotations.Nullable;

/**
 * The calculation of AIR: {@code round(max(0, Σ IR − Σ ceiling × RBI) × export ÷ total)} over the months that count. All
 * amounts are centimes; nothing is allocated, and the steps are explained from these same answers. What lies above the
 * ceiling stays an exact fraction, over the ceilings' denominator, until the one rounding.
 */
record AirAmount(AirTerms terms) {

    /** Σ ceiling × RBI, over the ceilings' denominator; zero where a month is not known. */
    long ceiling(AirFacts facts) {
        return facts.monthsAreKnown() ? facts.ceiling() : 0;
    }

    /** What lies above the ceiling, over the ceilings' denominator; never below zero, and zero where a month is not known. */
    long excess(AirFacts facts) {
        if (!facts.monthsAreKnown()) {
            return 0;
        }
        return Math.max(0, Math.multiplyExact(facts.ir(), terms.ceilings().denominator()) - facts.ceiling());
    }

    long computed(AirFacts facts) {
        Turnover turnover = terms.turnover();
        if (turnover == null || !ExportRatioKnown.isKnown(terms)) {
            return 0;
        }
        long export = orZero(turnover.export());
        long total = orZero(turnover.total());
        return Rounding.halfUp(excess(facts), export, terms.ceilings().denominator(), total);
    }

    /** A figure over the ceilings' denominator, as it is shown in a step: rounded there, but never in the calculation. */
    Dirham shown(long overDenominator) {
        return new Dirham(Rounding.halfUp(overDenominator, terms.ceilings().denominator()));
    }

    private static long orZero(@Nullable Dirham amount) {
        return amount == null ? 0 : amount.centimes();
    }
}
