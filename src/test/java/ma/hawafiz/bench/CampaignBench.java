package ma.hawafiz.bench;

import java.util.concurrent.TimeUnit;
import ma.hawafiz.law.Campaign;
import ma.hawafiz.reference.RuleSets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The whole sector in memory: 270,000 employees of 1,000 firms, up to 66 months, AIR, PAE and PAF of six exercices. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 3,
        jvmArgs = {"-Xmx3g", "-Xms3g"})
public class CampaignBench {
    private final Sector sector = new Sector(1_000, 270, 1);
    private final BareLoop bareLoop = new BareLoop(sector);
    private final Campaign campaign =
            new Campaign(new RuleSets().current(), Sector.FIRST_EXERCICE, Sector.LAST_EXERCICE, Sector.AS_OF);

    @Benchmark
    public long[] bareLoop() {
        return bareLoop.totals();
    }

    @Benchmark
    public long[] engine() {
        Totals totals = new Totals();
        sector.firms().forEach(firm -> weigh(firm, totals));
        return totals.sums();
    }

    @Benchmark
    public long[] engineOnAllCores() {
        return sector.firms().parallelStream()
                .map(firm -> {
                    Totals totals = new Totals();
                    weigh(firm, totals);
                    return totals.sums();
                })
                .reduce(new Totals().sums(), CampaignBench::sum);
    }

    private void weigh(Sector.Firm firm, Totals totals) {
        Campaign.OfCompany ofCompany = campaign.of(firm.company(), firm.sites());
        firm.employees().forEach(employee -> ofCompany.weigh(employee, Campaign.Granted.NOTHING, totals));
    }

    private static long[] sum(long[] one, long[] other) {
        long[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }
}
