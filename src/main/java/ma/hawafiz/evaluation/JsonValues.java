package ma.hawafiz.evaluation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values off a stream of JSON and notes whatever is not as it must be, with its JSON path, instead of stopping
 * at it. A value that is refused is read as null; a null is never handed to a reader, since null means not known.
 */
abstract class JsonValues {
    private static final int MOST_VIOLATIONS = 10_000;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PLAIN_NAME = Pattern.compile("\\w+");
    private static final Pattern MANY_DECIMALS = Pattern.compile("-?\\d{1,13}\\.\\d{3,}");

    final JsonParser parser;
    private final List<Violation> violations;

    JsonValues(JsonParser parser, List<Violation> violations) {
        this.parser = parser;
        this.violations = violations;
    }

    static final class TooManyViolations extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Nullable
    String text() throws IOException {
        if (!expect(JsonToken.VALUE_STRING, "text.expected")) {
            return null;
        }
        String text = parser.getText();
        return text.isBlank() ? refuse("text.blank") : text;
    }

    /** A text of a form of its own. */
    @Nullable
    String text(Pattern form, String code) throws IOException {
        if (!expect(JsonToken.VALUE_STRING, "text.expected")) {
            return null;
        }
        String text = parser.getText();
        return form.matcher(text).matches() ? text : refuse(code);
    }

    <C extends Enum<C>> @Nullable C choice(Class<C> choices, String code) throws IOException {
        if (!expect(JsonToken.VALUE_STRING, "text.expected")) {
            return null;
        }
        String text = parser.getText();
        for (C choice : choices.getEnumConstants()) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        return refuse(code, List.of(choices.getEnumConstants()));
    }

    @Nullable
    String choice(Set<String> choices, String code) throws IOException {
        if (!expect(JsonToken.VALUE_STRING, "text.expected")) {
            return null;
        }
        String text = parser.getText();
        return choices.contains(text) ? text : refuse(code, choices);
    }

    @Nullable
    Integer integer(int least, int most, String code) throws IOException {
        if (!expect(JsonToken.VALUE_NUMBER_INT, "integer.expected")) {
            return null;
        }
        String digits = parser.getText();
        // No whole number we ask for has more than nine digits, and a longer one need not be read to be refused.
        int value = digits.length() > 9 ? Integer.MIN_VALUE : Integer.parseInt(digits);
        return value < least || value > most ? refuse(code) : Integer.valueOf(value);
    }

    /** A year of four digits. */
    @Nullable
    Integer year() throws IOException {
        return integer(1000, 9999, "year.range");
    }

    @Nullable
    Boolean flag() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_TRUE && parser.currentToken() != JsonToken.VALUE_FALSE) {
            return refuse("flag.expected");
        }
        return parser.getBooleanValue();
    }

    @Nullable
    LocalDate date() throws IOException {
        String text = text(DATE, "date.form");
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException impossible) {
            return refuse("date.form");
        }
    }

    @Nullable
    Month month() throws IOException {
        String text = text(Month.FORM, "month.form");
        return text == null ? null : Month.parse(text);
    }

    @Nullable
    Dirham amount() throws IOException {
        Dirham amount = signedAmount();
        return amount != null && amount.centimes() < 0 ? refuse("amount.negative") : amount;
    }

    /** An amount that may be below zero, which only a net profit may. */
    @Nullable
    Dirham signedAmount() throws IOException {
        if (!expect(JsonToken.VALUE_STRING, "amount.expected")) {
            return null;
        }
        String text = parser.getText();
        if (Dirham.FORM.matcher(text).matches()) {
            return Dirham.parse(text);
        }
        return refuse(MANY_DECIMALS.matcher(text).matches() ? "amount.decimals" : "amount.form");
    }

    /** Notes that the value the stream stands on is refused, and passes over the rest of it. */
    <T> @Nullable T refuse(String code, Object... figures) throws IOException {
        add(Violation.of(path(), asSent(), code, figures));
        parser.skipChildren();
        return null;
    }

    /** Notes a value refused at another place than where the stream stands. */
    void note(String path, @Nullable Object sent, String code, Object... figures) throws IOException {
        add(Violation.of(path, sent == null ? null : sent.toString(), code, figures));
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    JsonToken token() {
        return parser.currentToken();
    }

    String asWritten() throws IOException {
        return parser.getText();
    }

    /** So many that nobody reads on, and a hostile document must not fill the memory with them. */
    final void add(Violation violation) throws IOException {
        if (violations.size() == MOST_VIOLATIONS) {
            throw new TooManyViolations();
        }
        violations.add(violation);
    }

    final boolean expect(JsonToken token, String code) throws IOException {
        if (parser.currentToken() == token) {
            return true;
        }
        refuse(code);
        return false;
    }

    @Nullable
    String asSent() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "{…}";
            case START_ARRAY -> "[…]";
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    /** Where the stream stands; in a file that people write, with its line before it. */
    String path() {
        String path = pathInDocument();
        return parser instanceof YAMLParser
                ? "line " + parser.currentTokenLocation().getLineNr() + ", " + path
                : path;
    }

    private String pathInDocument() {
        JsonStreamContext context = parser.getParsingContext();
        boolean atStart =
                parser.currentToken() == JsonToken.START_OBJECT || parser.currentToken() == JsonToken.START_ARRAY;
        return path(atStart ? context.getParent() : context);
    }

    private static String path(@Nullable JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "$";
        }
        String parent = path(context.getParent());
        if (context.inArray()) {
            return parent + "[" + context.getCurrentIndex() + "]";
        }
        if (!context.hasCurrentName()) {
            return parent;
        }
        String name = context.getCurrentName();
        return PLAIN_NAME.matcher(name).matches() ? parent + "." + name : parent + "['" + name + "']";
    }
}
