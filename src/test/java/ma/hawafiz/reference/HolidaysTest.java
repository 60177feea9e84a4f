package ma.hawafiz.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HolidaysTest {
    private final Holidays holidays = new Holidays();

    @Test
    void eachYearHasItsElevenCivilHolidaysAndEachKnownYearItsFourReligiousOnes() {
        assertThat(holidays.in(2026)).hasSize(15);
        assertThat(holidays.in(2027)).hasSize(15);
        assertThat(holidays.in(2028)).hasSize(11);
    }

    @Test
    void aHolidayIsOneFromTheYearItWasMade() {
        assertThat(holidays.isHoliday(LocalDate.of(2023, 1, 14))).isFalse();
        assertThat(holidays.isHoliday(LocalDate.of(2024, 1, 14))).isTrue();
        assertThat(holidays.isHoliday(LocalDate.of(2025, 10, 31))).isFalse();
        assertThat(holidays.isHoliday(LocalDate.of(2026, 10, 31))).isTrue();
    }

    @Test
    void whatDependsOnTheCrescentIsAForecastUntilItIsAnnounced() {
        assertThat(holidays.isHoliday(LocalDate.of(2025, 4, 1))).isTrue();
        assertThat(holidays.isHoliday(LocalDate.of(2025, 4, 2))).isFalse();
        assertThat(holidays.in(2025)).filteredOn(Holiday::forecast).isEmpty();
        assertThat(holidays.in(2027))
                .filteredOn(Holiday::forecast)
                .extracting(Holiday::id)
                .containsExactly("aidAlFitr", "aidAlAdha", "firstOfMoharram", "aidAlMawlid");
    }

    @Test
    void eachIsNamedInThreeLanguagesAndCited() {
        assertThat(IntStream.rangeClosed(2025, 2028).boxed().flatMap(year -> holidays.in(year).stream()))
                .allSatisfy(holiday -> {
                    assertThat(holiday.names()).hasSize(3);
                    assertThat(holiday.citation().fr()).isNotBlank();
                    assertThat(holiday.citation().confidence()).isNotNull();
                });
    }
}
