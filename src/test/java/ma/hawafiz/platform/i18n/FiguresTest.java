package ma.hawafiz.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void letsAListOfCodesRunFromTheRightInArabicEachCodeInItsOwnOrder() {
        assertThat(Figures.write(Language.AR, List.of("S1", "S2"))).isEqualTo("\u2068S1\u2069، \u2068S2\u2069");
        assertThat(Figures.write(Language.FR, List.of("S1", "S2"))).isEqualTo("S1, S2");
    }
}
