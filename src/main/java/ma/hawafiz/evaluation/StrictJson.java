package ma.hawafiz.evaluation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Reads values off a stream of JSON and notes whatever is not as it must be, with its JSON path, instead of stopping at
 * it. A value that is refused is read as null; a null is never handed to a reader, since null means not known.
 */
final class StrictJson {
    private static final int MOST_VIOLATIONS = 10_000;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PLAIN_NAME = Pattern.compile("\\w+");
    private static final Pattern MANY_DECIMALS = Pattern.compile("-?\\d{1,13}\\.\\d{3,}");

    private final JsonParser parser;
    private final List<Violation> violations;

    StrictJson(JsonParser parser, List<Violation> violations) {
        this.parser = parser;
        this.violations = violations;
    }

    static final class TooManyViolations extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The names of an object's members, of which the first so many must be given. */
    record Members(int required, List<String> names) {
        static Members of(int required, String... names) {
            return new Members(required, List.of(names));
        }
    }

    interface MemberReader {
        void read(String name) throws IOException;
    }

    interface ItemReader<T> {
        @Nullable
        T read() throws IOException;
    }

    /** Reads the object the stream stands on; false where it is none. */
    boolean object(Members members, MemberReader reader) throws IOException {
        if (!expect(JsonToken.START_OBJECT, "object.expected")) {
            return false;
        }
        long seen = 0;
        long given = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int place = members.names.indexOf(name);
            JsonToken token = parser.nextToken();
            if (place < 0) {
                refuse("member.unknown");
                continue;
            }
            long bit = 1L << place;
            if ((seen & bit) != 0) {
                refuse("json.duplicate");
            } else if (token != JsonToken.VALUE_NULL) {
                given |= bit;
                reader.read(name);
            }
            seen |= bit;
        }
        for (int i = 0; i < members.required; i++) {
            if ((given & 1L << i) == 0) {
                add(Violation.of(path() + "." + members.names.get(i), null, "member.missing"));
            }
        }
        return true;
    }

    /** Reads the object the stream stands on, whatever its members are called. */
    void map(MemberReader reader) throws IOException {
        if (!expect(JsonToken.START_OBJECT, "object.expected")) {
            return;
        }
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (seen.add(name)) {
                reader.read(name);
            } else {
                refuse("json.duplicate");
            }
        }
    }

    /** Reads the list the stream stands on; refused items are null, so that the others keep their places. */
    <T> List<@Nullable T> list(ItemReader<T> reader) throws IOException {
        List<@Nullable T> items = new ArrayList<>();
        if (expect(JsonToken.START_ARRAY, "list.expected")) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(reader.read());
            }
        }
        return items;
    }

    List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String text : list(this::text)) {
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
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
    private void add(Violation violation) throws IOException {
        if (violations.size() == MOST_VIOLATIONS) {
            throw new TooManyViolations();
        }
        violations.add(violation);
    }

    private boolean expect(JsonToken token, String code) throws IOException {
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

    /** Where the stream stands. */
    String path() {
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
