package ma.hawafiz.payroll.reconciliation;

import java.math.BigDecimal;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;
import org.jspecify.annotations.Nullable;

/** What a source says, in words: days, an amount, a situation. */
final class SaidValue {
    private static final Wording NAMES = Wording.of("names");
    private static final String NOTHING = "–";

    private SaidValue() {}

    static String of(DifferenceKind kind, @Nullable String said, Language language) {
        if (said == null) {
            return NOTHING;
        }
        return switch (kind) {
            case DAYS, MONTH_ONLY_IN_PAYROLL -> days(said, language);
            case SITUATION, EXIT -> NAMES.say(language, "situation." + said);
            case PAY, YEAR_RBI, YEAR_IR, YEAR_ONLY_IN_PAYROLL, YEAR_ONLY_IN_9421 -> amount(said, language);
            case MONTH_ONLY_IN_EBDS -> {
                String[] both = said.split(";", 2);
                yield days(both[0], language) + " · " + amount(both[1], language);
            }
        };
    }

    private static String days(String days, Language language) {
        return NAMES.say(language, "days", Integer.valueOf(days));
    }

    private static String amount(String centimes, Language language) {
        return NAMES.say(language, "amount", BigDecimal.valueOf(Long.parseLong(centimes), 2));
    }
}
