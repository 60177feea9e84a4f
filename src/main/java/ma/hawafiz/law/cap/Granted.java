package ma.hawafiz.law.cap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger has already taken of each person's cap, in centimes. Which employers' grants count is decided by whoever
 * reads the ledger: the entries given are exactly those that count.
 */
public final class Granted {
    private final Map<String, Long> byPerson = new HashMap<>();

    public Granted(Cap cap, int exercice, List<Grant> granted) {
        for (Grant grant : granted) {
            boolean isBonus = grant.measure() == Measure.PAE || grant.measure() == Measure.PAF;
            if (isBonus && (cap.countsWholeLife() || grant.exercice() == exercice)) {
                byPerson.merge(grant.cnss(), grant.amount().centimes(), Math::addExact);
            }
        }
    }

    public long to(@Nullable String cnss) {
        return cnss == null ? 0 : byPerson.getOrDefault(cnss, 0L);
    }
}
