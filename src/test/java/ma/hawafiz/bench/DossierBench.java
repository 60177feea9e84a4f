package ma.hawafiz.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import ma.hawafiz.evaluation.DeterminationWriter;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.platform.i18n.Language;
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

/** One PAE dossier of 500 employees: a bare loop, the engine without reasons, with them, and written as its document. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class DossierBench {
    private static final int EXERCICE = 2028;

    private final Sector sector = new Sector(1, 500, 1);
    private final BareLoop bareLoop = new BareLoop(sector);
    private final Determine determine = new Determine(new RuleSets().current());
    private final DeterminationWriter writer = new DeterminationWriter();
    private final Situation situation = new Situation(
            Measure.PAE,
            EXERCICE,
            Sector.AS_OF,
            sector.firms().getFirst().company(),
            sector.firms().getFirst().sites(),
            sector.firms().getFirst().employees(),
            List.of(),
            Map.of());

    @Benchmark
    public long[] bareLoop() {
        return bareLoop.pae(EXERCICE);
    }

    @Benchmark
    public Amounts engine() {
        return determine.totals(situation);
    }

    @Benchmark
    public Determination engineWithReasons() {
        return determine.determine(situation);
    }

    @Benchmark
    public byte[] engineWithReasonsAsDocument() {
        return writer.write(determine.determine(situation), Language.FR);
    }
}
