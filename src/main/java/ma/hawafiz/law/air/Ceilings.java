package ma.hawafiz.law.air;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.situation.Site;
import org.jspecify.annotations.Nullable;

/** The ceilings of a company's own sites, by month number, over one {@link #denominator}. */
public final class Ceilings {
    private static final long[] OF_NO_SITE = new long[12];

    static {
        Arrays.fill(OF_NO_SITE, CeilingTable.UNKNOWN);
    }

    private final Map<String, long[]> bySite = new HashMap<>();
    private final long denominator;
    private final int january;

    Ceilings(CeilingTable table, List<Site> sites) {
        denominator = table.denominator();
        january = table.january();
        for (Site site : sites) {
            bySite.put(site.id(), table.of(site));
        }
    }

    long denominator() {
        return denominator;
    }

    /** Those of the site, to be asked by month with {@link #isKnown} and {@link #numerator}. */
    long[] of(@Nullable String site) {
        return site == null ? OF_NO_SITE : bySite.getOrDefault(site, OF_NO_SITE);
    }

    boolean isKnown(long[] ofSite, int month) {
        return numerator(ofSite, month) != CeilingTable.UNKNOWN;
    }

    long numerator(long[] ofSite, int month) {
        return ofSite[month - january];
    }

    /** A site whose ceiling is known in each of the months; null where there is none. */
    @Nullable
    String aSiteKnownIn(List<Month> months) {
        return bySite.keySet().stream()
                .filter(site -> months.stream().allMatch(month -> isKnown(of(site), month.index())))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
