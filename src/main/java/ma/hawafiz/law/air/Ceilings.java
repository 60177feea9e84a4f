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
import org.jspecify.annotations.Nullable;

/**
 * The share of gross taxable income that income tax may not exceed, per site and month of one exercice: a site in a P2I
 * takes the class of the P2I, a site outside that of its region. Months are month numbers. All ceilings are written over
 * one {@link #denominator}, so that a year's ceilings add up exactly in whole numbers.
 */
public final class Ceilings {
    private static final long UNKNOWN = -1;

    private final Map<String, long[]> numerators = new HashMap<>();
    private final long denominator;
    private final int january;

    Ceilings(ParametersInForce law, int exercice, List<Site> sites) {
        january = Month.of(exercice, 1).index();
        Share principal = law.share("air.ceilingPrincipal");
        Share secondary = law.share("air.ceilingSecondary");
        Share without = law.share("air.ceilingInRegionWithoutP2i");
        Share outside = law.share("air.ceilingOutsideP2iInP2iRegion");
        denominator = Share.commonDenominator(List.of(principal, secondary, without, outside));
        for (int month = january; month < january + 12; month++) {
            ParametersInForce then = law.rules().at(new Month(month).lastDay());
            Set<String> regionsWithP2i = regionsWithP2i(law.list("territory.p2i"), then);
            for (Site site : sites) {
                Optional<String> p2iClass = Optional.ofNullable(site.p2i()).flatMap(p2i -> classOf(p2i, then));
                Share ceiling = null;
                if (p2iClass.isPresent()) {
                    ceiling = p2iClass.get().equals("PRINCIPAL") ? principal : secondary;
                } else if (site.region() != null) {
                    ceiling = regionsWithP2i.contains(site.region()) ? outside : without;
                }
                numerators.computeIfAbsent(site.id(), id -> new long[12])[month - january] = over(ceiling);
            }
        }
    }

    long denominator() {
        return denominator;
    }

    /** Whether the ceiling of the site is known; it is not where its region is not, outside a P2I. */
    boolean isKnown(@Nullable String site, int month) {
        return numerator(site, month) != UNKNOWN;
    }

    /** The ceiling over the {@link #denominator}, for a month of the exercice. */
    long numerator(@Nullable String site, int month) {
        long[] ofSite = site == null ? null : numerators.get(site);
        return ofSite == null ? UNKNOWN : ofSite[month - january];
    }

    private long over(@Nullable Share ceiling) {
        return ceiling == null ? UNKNOWN : Math.multiplyExact(ceiling.numerator(), denominator / ceiling.denominator());
    }

    private static Set<String> regionsWithP2i(List<String> all, ParametersInForce then) {
        Set<String> regions = new HashSet<>();
        for (String p2i : all) {
            if (classOf(p2i, then).isPresent()) {
                then.textIfInForce("territory.p2i." + p2i + ".region").ifPresent(regions::add);
            }
        }
        return regions;
    }

    /** Empty while the P2I is not in operation. */
    private static Optional<String> classOf(String p2i, ParametersInForce then) {
        return then.textIfInForce("territory.p2i." + p2i + ".class");
    }
}
