package ma.hawafiz.platform.i18n;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The three languages of the portal; French is the one spoken when none, or none of ours, is asked for. */
public enum Language {
    FR,
    AR,
    EN;

    private static final List<String> CODES = List.of("fr", "ar", "en");

    public String code() {
        return CODES.get(ordinal());
    }

    /** The language with Morocco's conventions, as a tag for HTML and HTTP ({@code fr-MA}). */
    public Locale locale() {
        return Locale.of(code(), "MA");
    }

    public String direction() {
        return this == AR ? "rtl" : "ltr";
    }

    /** The best of our languages for an {@code Accept-Language} header or a plain code such as {@code ar}. */
    public static Language of(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return FR;
        }
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(asked), CODES);
            return best == null ? FR : values()[CODES.indexOf(best)];
        } catch (IllegalArgumentException malformed) {
            return FR;
        }
    }
}
