package ma.hawafiz.law.air;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.situation.Site;

/**
 * The share of gross taxable income that income tax may not exceed, for each place and month of one exercice: a site in a
 * P2I takes the class of the P2I, a site outside that of its region (rules, section 4). All ceilings are written over one
 * {@link #denominator}, so that a year's ceilings add up exactly in whole numbers.
 */
public final class CeilingTable {
    /** The ceiling of a place that is not known well enough: its region is missing, outside a P2I. */
    static final long UNKNOWN = -1;

    private static final int MONTHS = 12;

    private final Map<String, Share[]> byP2i = new HashMap<>();
    private final List<Set<String>> regionsWithP2i;
    private final Share inRegionWithoutP2i;
    private final Share inRegionWithP2i;
    private final long denominator;
    private final int january;

    CeilingTable(ParametersInForce law, int exercice) {
        january = Month.of(exercice, 1).index();
        Share principal = law.share("air.ceilingPrincipal");
        Share secondary = law.share("air.ceilingSecondary");
        inRegionWithoutP2i = law.share("air.ceilingInRegionWithoutP2i");
        inRegionWithP2i = law.share("air.ceilingOutsideP2iInP2iRegion");
        denominator = Share.commonDenominator(List.of(principal, secondary, inRegionWithoutP2i, inRegionWithP2i));
        regionsWithP2i = java.util.stream.Stream.generate(() -> (Set<String>) new HashSet<String>())
                .limit(MONTHS)
                .toList();
        for (int month = 0; month < MONTHS; month++) {
            ParametersInForce then = law.rules().at(new Month(january + month).lastDay());
            for (String p2i : law.list("territory.p2i")) {
                // Without a class it is not in operation yet, or no longer.
                Optional<String> p2iClass = then.textIfInForce("territory.p2i." + p2i + ".class");
                if (p2iClass.isPresent()) {
                    byP2i.computeIfAbsent(p2i, code -> new Share[MONTHS])[month] =
                            p2iClass.get().equals("PRINCIPAL") ? principal : secondary;
                    then.textIfInForce("territory.p2i." + p2i + ".region").ifPresent(regionsWithP2i.get(month)::add);
                }
            }
        }
    }

    long denominator() {
        return denominator;
    }

    /** The month number of the first of the twelve months. */
    int january() {
        return january;
    }

    /** The ceilings of a site, January to December, over the {@link #denominator}; {@link #UNKNOWN} where not known. */
    long[] of(Site site) {
        long[] numerators = new long[MONTHS];
        Share[] ofP2i = site.p2i() == null ? null : byP2i.get(site.p2i());
        for (int month = 0; month < MONTHS; month++) {
            Share ceiling = ofP2i == null ? null : ofP2i[month];
            if (ceiling == null && site.region() != null) {
                ceiling = regionsWithP2i.get(month).contains(site.region()) ? inRegionWithP2i : inRegionWithoutP2i;
            }
            numerators[month] = ceiling == null
                    ? UNKNOWN
                    : Math.multiplyExact(ceiling.numerator(), denominator / ceiling.denominator());
        }
        return numerators;
    }
}
