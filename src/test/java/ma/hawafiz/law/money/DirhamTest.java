package ma.hawafiz.law.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirhamTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "7, 7.00",
        "7.5, 7.50",
        "7.05, 7.05",
        "-7.05, -7.05",
        "-0.01, -0.01",
        "-0.5, -0.50",
        "9999999999999.99, 9999999999999.99"
    })
    void readsAndWritesTheSameAmount(String sent, String written) {
        assertThat(Dirham.parse(sent)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".5", "1.", "1.234", "1,5", "1 000", "+1", "1e3", "12345678901234", "٣"})
    void refusesWhatIsNoAmount(String sent) {
        assertThatThrownBy(() -> Dirham.parse(sent)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void addsExactlyOrNotAtAll() {
        assertThat(Dirham.parse("0.10").plus(Dirham.parse("0.20"))).isEqualTo(Dirham.parse("0.30"));
        Dirham most = new Dirham(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(new Dirham(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void comparesByValue() {
        assertThat(Dirham.parse("2.00")).isGreaterThan(Dirham.parse("1.99")).isLessThan(Dirham.parse("2.01"));
        assertThat(Dirham.parse("2.00")).isEqualByComparingTo(Dirham.parse("2"));
    }
}
