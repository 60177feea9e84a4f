package ma.hawafiz.law.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    @ParameterizedTest
    @CsvSource({"0, 0/1", "1, 1/1", "0.17, 17/100", "0.50, 1/2", "0.035, 7/200", "0.000000001, 1/1000000000", "1.0, 1/1"
    })
    void readsADecimalInLowestTerms(String decimal, String fraction) {
        assertThat(Share.parse(decimal)).hasToString(fraction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "2", "-0.1", "17%", ".5", "0.1234567891", "", "1e-1"})
    void refusesWhatIsNoShare(String sent) {
        assertThatThrownBy(() -> Share.parse(sent)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNeverNegativeNorMoreThanTheWholeNorOfNothing() {
        assertThatThrownBy(() -> new Share(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Share(0, 5)).hasToString("0/1");
    }

    @ParameterizedTest
    @CsvSource({
        "0.17, 10800000, 1836000",
        "0.17, 50, 9",
        "0.17, 49, 8",
        "0.5, 1, 1",
        "0.5, -1, 0",
        "0.5, -3, -1",
        "0, 77, 0"
    })
    void takesItsPartRoundedHalfUp(String share, long centimes, long expected) {
        assertThat(Share.parse(share).of(centimes)).isEqualTo(expected);
    }

    @Test
    void takesItsPartExactlyBeyondTheRangeOfALong() {
        Random random = new Random(20260701);
        for (int i = 0; i < 2_000; i++) {
            long centimes = random.nextLong(-1_000_000_000_000_000_00L, 1_000_000_000_000_000_00L);
            Share share = new Share(random.nextLong(0, 1_000_000_000), 1_000_000_000);
            BigDecimal exact = BigDecimal.valueOf(centimes)
                    .multiply(BigDecimal.valueOf(share.numerator()))
                    .divide(BigDecimal.valueOf(share.denominator()), 30, RoundingMode.FLOOR);
            long halfUp = exact.add(new BigDecimal("0.5"))
                    .setScale(0, RoundingMode.FLOOR)
                    .longValueExact();
            assertThat(share.of(centimes)).isEqualTo(halfUp);
        }
    }

    @Test
    void roundsHalfUpBeyondTheRangeOfALong() {
        long large = 9_000_000_000_000_000_001L;
        assertThat(new Share(500_000_000_000_000_000L, 1_000_000_000_000_000_000L).of(large))
                .isEqualTo(4_500_000_000_000_000_001L);
        assertThat(new Share(999_999_999_999_999_999L, 2_000_000_000_000_000_000L).of(-3))
                .isEqualTo(-1);
    }

    /** Products between 2⁶³ and 2⁶⁴ are the ones whose sign lies. */
    @Test
    void roundsExactlyWhereOneProductAloneLeavesTheRangeOfALong() {
        long twoTo32 = 4_294_967_296L;
        assertThat(Rounding.halfUp(twoTo32, 3_000_000_000L, twoTo32, 1)).isEqualTo(3_000_000_000L);
        assertThat(Rounding.halfUp(9_000_000_000_000_000_000L, 1, twoTo32, 3_000_000_000L))
                .isEqualTo(1);
        assertThat(Rounding.halfUp(5_000_000_000_000_000_000L, 1, twoTo32, 3_000_000_000L))
                .isZero();
    }

    @Test
    void areWrittenOverTheirLeastCommonDenominator() {
        assertThat(Share.commonDenominator(List.of(new Share(1, 10), new Share(1, 4), new Share(0, 7))))
                .isEqualTo(20);
    }

    @Test
    void isReachedExactly() {
        Share threeQuarters = Share.parse("0.75");
        assertThat(threeQuarters.isReachedBy(900_000_000, 1_200_000_000)).isTrue();
        assertThat(threeQuarters.isReachedBy(899_999_999, 1_200_000_000)).isFalse();
        assertThat(new Share(1, 3).isReachedBy(333_333_333_333_333_333L, 1_000_000_000_000_000_000L))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.17, 17, 0.17", "0.035, 3.5, 0.035", "1, 100, 1", "0, 0, 0", "0.2, 20, 0.2"})
    void writesItselfForPeopleAndForDocuments(String share, String percent, String decimal) {
        assertThat(Share.parse(share).toPercent()).isEqualTo(new BigDecimal(percent));
        assertThat(Share.parse(share).toDecimal()).isEqualTo(decimal);
    }

    @Test
    void writesAThirdForPeopleOnly() {
        Share third = new Share(1, 3);
        assertThat(third.toPercent()).isEqualTo(new BigDecimal("33.3333"));
        assertThatThrownBy(third::toDecimal).isInstanceOf(ArithmeticException.class);
    }
}
