package ma.hawafiz.law.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthTest {

    @Test
    void knowsItsPlaceAndItsDays() {
        Month february = Month.parse("2028-02");
        assertThat(february.year()).isEqualTo(2028);
        assertThat(february.monthOfYear()).isEqualTo(2);
        assertThat(february.firstDay()).isEqualTo(LocalDate.of(2028, 2, 1));
        assertThat(february.lastDay()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(february).hasToString("2028-02").isEqualTo(Month.of(LocalDate.of(2028, 2, 29)));
    }

    @Test
    void countsAcrossYears() {
        Month hire = Month.parse("2025-09");
        assertThat(hire.plus(17)).isEqualTo(Month.parse("2027-02"));
        assertThat(hire.plus(3)).isEqualTo(Month.parse("2025-12"));
        assertThat(hire.plus(4).index() - hire.index()).isEqualTo(4);
        assertThat(Month.parse("2025-12")).isLessThan(Month.parse("2026-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-00", "2025-13", "2025-1", "2025", "2025-01-01", "25-01", ""})
    void refusesWhatIsNoMonth(String text) {
        assertThatThrownBy(() -> Month.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
