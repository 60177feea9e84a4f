package ma.hawafiz.platform.i18n;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Writes figures for people. The forms are fixed here rather than taken from the JDK's locale data, because a decision
 * replayed years later, on another JDK, must give the same bytes. In Arabic every figure stands between bidirectional
 * isolates, so that its digits keep their order inside right-to-left text.
 */
public final class Figures {
    private static final String ISOLATE = "\u2068";
    private static final String END_OF_ISOLATE = "\u2069";

    private Figures() {}

    /** The figure as it stands in a sentence: amounts and numbers grouped, dates in the language's order. */
    public static String write(Language language, Object figure) {
        if (figure instanceof Collection<?> several) {
            return several.stream()
                    .map(one -> isolated(language, String.valueOf(one)))
                    .collect(Collectors.joining(language == Language.AR ? "، " : ", "));
        }
        String text = switch (figure) {
            case BigDecimal number -> number(language, number.toPlainString());
            case Integer number -> number(language, number.toString());
            case Long number -> number(language, number.toString());
            case LocalDate date -> date(language, date);
            case Trilingual name -> name.in(language);
            default -> String.valueOf(figure);
        };
        return isolated(language, text);
    }

    private static String isolated(Language language, String text) {
        return language == Language.AR ? ISOLATE + text + END_OF_ISOLATE : text;
    }

    private static String date(Language language, LocalDate date) {
        return language == Language.EN
                ? date.toString()
                : twoDigits(date.getDayOfMonth()) + '/' + twoDigits(date.getMonthValue()) + '/' + date.getYear();
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String number(Language language, String plain) {
        String group = switch (language) {
            case FR -> "\u202f";
            case AR -> ".";
            case EN -> ",";
        };
        String decimal = language == Language.EN ? "." : ",";
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain.substring(0, start));
        for (int i = start; i < point; i++) {
            if (i > start && (point - i) % 3 == 0) {
                text.append(group);
            }
            text.append(plain.charAt(i));
        }
        if (point < plain.length()) {
            text.append(decimal).append(plain, point + 1, plain.length());
        }
        return text.toString();
    }
}
