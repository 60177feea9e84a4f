package ma.hawafiz.gallery;

import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.letter.Verification;
import ma.hawafiz.letter.VerifyPage;
import ma.hawafiz.platform.i18n.Language;

/** Where anybody verifies a letter: nothing asked, known with and without its code, another file, nothing known. */
final class LetterSamples {
    private static final String NUMBER = "PAE-2026-000123-7";
    private static final Verification.Decided DECIDED = new Verification.Decided(
            Measure.PAE,
            2026,
            DossierState.PARTIALLY_APPROVED,
            new BigDecimal("6305640.00"),
            new BigDecimal("18360.00"),
            new BigDecimal("27540.00"),
            LocalDate.of(2027, 3, 31),
            true);

    static final Map<String, Function<Language, TemplateInstance>> PAGES = Map.of(
            "verify", language -> new VerifyPage(null, null, false, null, null, null),
            "verify-found",
                    language -> new VerifyPage(
                            NUMBER, "abc", true, DECIDED, new Verification.File(NUMBER, true, true), null),
            "verify-number", language -> new VerifyPage(NUMBER, null, true, null, null, null),
            "verify-differs",
                    language ->
                            new VerifyPage(NUMBER, null, true, null, new Verification.File(NUMBER, false, false), null),
            "verify-unknown", language -> new VerifyPage(NUMBER, null, false, null, null, null));

    private LetterSamples() {}
}
