package ma.hawafiz.law.cap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The cap of the two bonuses on a person, and what the ledger has already taken of it. All amounts are centimes. Which
 * employers' grants count is decided by whoever reads the ledger: the entries given are exactly those that count.
 */
public final class Cap {
    private final CapMode mode;
    private final long amount;
    private final Map<String, Long> grantedByPerson = new HashMap<>();

    public Cap(ParametersInForce law, int exercice, List<Grant> granted) {
        this.mode = CapMode.valueOf(law.text("bonus.cap.mode"));
        this.amount = law.amount("bonus.cap.amount").centimes();
        for (Grant grant : granted) {
            boolean isBonus = grant.measure() == Measure.PAE || grant.measure() == Measure.PAF;
            if (isBonus && (mode == CapMode.LIFETIME_BENEFIT || grant.exercice() == exercice)) {
                grantedByPerson.merge(grant.cnss(), grant.amount().centimes(), Math::addExact);
            }
        }
    }

    public CapMode mode() {
        return mode;
    }

    public long amount() {
        return amount;
    }

    /** The base a bonus is computed on. */
    public long base(long rbi) {
        return mode == CapMode.ANNUAL_BASE ? Math.min(rbi, amount) : rbi;
    }

    /** What is left for the person before this claim. */
    public long left(@Nullable String cnss) {
        Long granted = cnss == null ? null : grantedByPerson.get(cnss);
        return granted == null ? amount : Math.max(0, amount - granted);
    }

    /** The rounded bonus after the cap. */
    public long capped(long computed, @Nullable String cnss) {
        return mode == CapMode.ANNUAL_BASE ? computed : Math.min(computed, left(cnss));
    }
}
