package ma.hawafiz.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sans chiffre.",
                "{0}",
                "{1} avant {0}, et encore {1}.",
                "{0}{1}{2}",
                "L''apostrophe doublée et des '{accolades}' : {0}.",
                "Seul le troisième : {2}."
            })
    void saysWhatMessageFormatSays(String pattern) {
        String[] figures = {"1 200,00", "{0}", "\u206831/12/2026\u2069"};

        assertThat(Sentence.of(pattern).say(figures))
                .isEqualTo(new MessageFormat(pattern, Locale.ROOT).format(Arrays.copyOf(figures, 3, Object[].class)));
    }
}
