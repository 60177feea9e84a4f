package ma.hawafiz.payroll.reading.ebds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.function.Consumer;
import ma.hawafiz.payroll.reading.Fault;
import org.jspecify.annotations.Nullable;

/** The fields of one line of 260 characters, each read as what it must be; what is not is told once, and counts as unreadable. */
final class EbdsCells {
    /** No number of the file is negative. */
    static final long UNREADABLE = -1;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final EbdsRecord record;
    private final String line;
    private final long number;
    private final boolean maybeBlank;
    private final Consumer<Fault> faults;
    private boolean sound = true;

    /** @param maybeBlank whether a number may be left blank, as the pre-filled file leaves what is to be declared */
    EbdsCells(EbdsRecord record, String line, long number, boolean maybeBlank, Consumer<Fault> faults) {
        this.record = record;
        this.line = line;
        this.number = number;
        this.maybeBlank = maybeBlank;
        this.faults = faults;
    }

    boolean sound() {
        return sound;
    }

    EbdsRecord record() {
        return record;
    }

    long line() {
        return number;
    }

    void refuse(EbdsField field, String code, Object... figures) {
        sound = false;
        faults.accept(Fault.of(number, field.place(), record.has(field) ? text(field) : null, code, figures));
    }

    String raw(EbdsField field) {
        EbdsRecord.Span span = record.span(field);
        return line.substring(span.from(), span.to());
    }

    /** Without the spaces around it; null where there is nothing else. */
    @Nullable
    String text(EbdsField field) {
        String text = raw(field).strip();
        return text.isEmpty() ? null : text;
    }

    String needed(EbdsField field) {
        String text = text(field);
        if (text == null) {
            refuse(field, "payroll.missing");
            return "";
        }
        return text;
    }

    /** A number as wide as its field, zeros on the left; {@link #UNREADABLE} once told that it is none. */
    long number(EbdsField field) {
        EbdsRecord.Span span = record.span(field);
        long value = 0;
        for (int i = span.from(); i < span.to(); i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                if (leftBlank(field)) {
                    return 0;
                }
                refuse(field, "ebds.digits", span.width());
                return UNREADABLE;
            }
            // Nineteen digits may exceed what is counted with; no sum of a file ever does.
            value = value > (Long.MAX_VALUE - digit) / 10 ? Long.MAX_VALUE : value * 10 + digit;
        }
        return value;
    }

    boolean leftBlank(EbdsField field) {
        return maybeBlank && text(field) == null;
    }

    /** The value the field ought to have, as it ought to be written. */
    String written(EbdsField field, long value) {
        String digits = Long.toString(value);
        return "0".repeat(Math.max(0, record.span(field).width() - digits.length())) + digits;
    }

    /** A day as AAAAMMJJ, or nothing. */
    void checkDay(EbdsField field) {
        String day = text(field);
        if (day == null || day.chars().allMatch(sign -> sign == '0')) {
            return;
        }
        try {
            LocalDate.parse(day, DAY);
        } catch (DateTimeException notADay) {
            refuse(field, "ebds.day");
        }
    }

    void checkFiller() {
        if (record.has(EbdsField.FILLER) && text(EbdsField.FILLER) != null) {
            refuse(EbdsField.FILLER, "ebds.filler");
        }
    }
}
