package ma.hawafiz.law.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.parameter.Confidence;
import ma.hawafiz.law.remedy.Remedy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Citation CITED = new Citation("un", "واحد", "one", Confidence.A);
    private static final Citation ELSEWHERE = new Citation("deux", "اثنان", "two", Confidence.B);

    private enum Found implements Finding {
        YES,
        NO;

        @Override
        public Outcome outcome() {
            return this == YES ? Outcome.MET : Outcome.NOT_MET;
        }
    }

    @Test
    void answersThatSayTheSameAreEqualWhateverTheyWouldOffer() {
        Remedy remedy = Remedy.of("asOf", null, List.of(), situation -> situation);
        Answer one = answer("a", Found.NO, CITED, "a.NO", List.of(1), () -> remedy);
        Answer other = answer("a", Found.NO, CITED, "a.NO", List.of(1), () -> null);

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.hashCode()).isNotZero();
        assertThat(one.remedy()).isSameAs(remedy);
        assertThat(other.remedy()).isNull();
    }

    @Test
    void answersThatSayAnotherThingDiffer() {
        Answer one = answer("a", Found.NO, CITED, "a.NO", List.of(1), () -> null);

        assertThat(one)
                .isNotEqualTo(answer("b", Found.NO, CITED, "a.NO", List.of(1), () -> null))
                .isNotEqualTo(answer("a", Found.YES, CITED, "a.NO", List.of(1), () -> null))
                .isNotEqualTo(answer("a", Found.NO, ELSEWHERE, "a.NO", List.of(1), () -> null))
                .isNotEqualTo(answer("a", Found.NO, CITED, "a.YES", List.of(1), () -> null))
                .isNotEqualTo(answer("a", Found.NO, CITED, "a.NO", List.of(2), () -> null))
                .isNotEqualTo("a");
    }

    @Test
    void aLineAndASumTellTheirAmounts() {
        LineAmounts line = new LineAmounts();
        line.set(30_000, 20_000, Outcome.MET, Standing.AWAITS_TIME);
        LineAmounts.Sum sum = new LineAmounts.Sum();
        sum.add(line);
        sum.add(line);

        assertThat(List.of(line.computed(), line.capped(), line.payable(), line.conditional()))
                .containsExactly(30_000L, 20_000L, 0L, 20_000L);
        assertThat(line.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(sum.amounts()).isEqualTo(line.amounts().plus(line.amounts()));
        line.set(30_000, 20_000, Outcome.MET, Standing.MET);
        assertThat(line.payable()).isEqualTo(20_000);
        line.set(30_000, 20_000, Outcome.UNKNOWN, Standing.MET);
        assertThat(line.payable()).isZero();
        line.set(30_000, 20_000, Outcome.UNKNOWN, Standing.AWAITS_TIME);
        assertThat(line.conditional()).isZero();
    }

    private static Answer answer(
            String id,
            Finding finding,
            Citation citation,
            String sentence,
            List<Object> figures,
            Supplier<@Nullable Remedy> offer) {
        return new Answer(id, finding, citation, sentence, figures, offer);
    }
}
