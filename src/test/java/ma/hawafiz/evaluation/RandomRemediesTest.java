package ma.hawafiz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import ma.hawafiz.law.remedy.Remedies;
import ma.hawafiz.law.remedy.Unmet;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.Situation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Remedies over situations in which anything may be missing, from fixed seeds: 600 of each measure. */
class RandomRemediesTest {

    @ParameterizedTest
    @EnumSource(Measure.class)
    void everyRemedyMakesItsConditionMetAndNoneIsOfferedInVain(Measure measure) {
        int proven = 0;
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            Situation situation = RemediesTest.read(
                    Situations.bytes(Situations.withObstacles(Situations.random(random, measure.name()), random)));
            List<Unmet> all = Remedies.of(situation, RemediesTest.RULES);
            for (Unmet unmet : all) {
                RemediesTest.holds(situation, unmet);
                assertThat(unmet.answer().remedy() != null && unmet.remedied() == null)
                        .as("seed %d: offered in vain by %s", seed, unmet.answer())
                        .isFalse();
                proven += unmet.remedied() == null ? 0 : 1;
            }
            all.stream()
                    .filter(unmet -> unmet.remedied() != null)
                    .skip(random.nextInt(5))
                    .findFirst()
                    .ifPresent(unmet -> RemediesTest.isCoherent(
                            Objects.requireNonNull(unmet.remedied()).remedy().applyTo(situation)));
        }
        assertThat(proven).isGreaterThan(600);
    }
}
