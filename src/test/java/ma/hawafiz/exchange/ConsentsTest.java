package ma.hawafiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import ma.hawafiz.company.Register;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.storage.Sha256;
import org.junit.jupiter.api.Test;

/** Who agreed to a version agreed to these sentences: to change them is to name another version, and to write it here. */
class ConsentsTest {
    @Test
    void theVersionIsThatOfTheSentences() {
        String sentences = Arrays.stream(Language.values())
                .flatMap(
                        language -> Arrays.stream(Register.values()).map(register -> Consents.text(language, register)))
                .collect(Collectors.joining("\n"));
        assertThat(Consents.TEXT_VERSION + " " + Sha256.of(sentences).substring(0, 16))
                .isEqualTo("2026-11 995998342289a47a");
    }
}
