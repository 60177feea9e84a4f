package ma.hawafiz.platform.page;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.hawafiz.platform.i18n.Figures;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How templates speak. {@code {say:dossier('title', number)}} is the sentence {@code title} of {@code
 * messages/pages-dossier_*.properties}; {@code {name:state(code)}} is the name {@code state.CODE} in {@code
 * messages/names_*.properties}; {@code {show:figure(x)}} and {@code {show:amount(x)}} write one figure.
 */
public final class Speech {
    static final String LANGUAGE = "language";
    private static final String NOTHING = "–";
    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");
    private static final Wording NAMES = Wording.of("names");
    private static final Map<String, Wording> ROOMS = new ConcurrentHashMap<>();

    private Speech() {}

    @TemplateExtension(namespace = "say", matchName = TemplateExtension.ANY)
    static String sentence(
            String room, String key, @TemplateAttribute(LANGUAGE) @Nullable Object language, Object... figures) {
        return ROOMS.computeIfAbsent(room, name -> Wording.of("pages-" + name)).say(in(language), key, figures);
    }

    @TemplateExtension(namespace = "name", matchName = TemplateExtension.ANY)
    static String name(String kind, @Nullable Object code, @TemplateAttribute(LANGUAGE) @Nullable Object language) {
        return code == null ? NOTHING : NAMES.say(in(language), kind + "." + code);
    }

    @TemplateExtension(namespace = "show")
    static String figure(@Nullable Object figure, @TemplateAttribute(LANGUAGE) @Nullable Object language) {
        return switch (figure) {
            case null -> NOTHING;
            case Instant instant -> moment(instant.atZone(MOROCCO), in(language));
            default -> Figures.write(in(language), figure);
        };
    }

    @TemplateExtension(namespace = "show")
    static String amount(@Nullable BigDecimal amount, @TemplateAttribute(LANGUAGE) @Nullable Object language) {
        return amount == null ? NOTHING : NAMES.say(in(language), "amount", amount);
    }

    /** Years and numbers of lines are names, not quantities: they are not grouped. */
    @TemplateExtension(namespace = "show")
    static String year(int year, @TemplateAttribute(LANGUAGE) @Nullable Object language) {
        return Figures.write(in(language), String.valueOf(year));
    }

    /** The number of a line of a file, which may have millions of them. */
    @TemplateExtension(namespace = "show")
    static String number(long number, @TemplateAttribute(LANGUAGE) @Nullable Object language) {
        return Figures.write(in(language), String.valueOf(number));
    }

    private static String moment(ZonedDateTime at, Language language) {
        LocalDate day = at.toLocalDate();
        return NAMES.say(language, "moment", day, "%02d:%02d".formatted(at.getHour(), at.getMinute()));
    }

    private static Language in(@Nullable Object language) {
        return language instanceof Language known ? known : Language.FR;
    }
}
