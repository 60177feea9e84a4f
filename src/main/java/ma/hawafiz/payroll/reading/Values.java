package ma.hawafiz.payroll.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import ma.hawafiz.law.money.Month;
import org.jspecify.annotations.Nullable;

/** Dates, months and amounts in the ways firms write them, read character by character: a big file has millions. */
final class Values {
    /** What {@link #centimes} answers instead of an amount. */
    static final long NOT_AN_AMOUNT = -1;

    static final long TOO_MANY_DECIMALS = -2;
    static final long NEGATIVE = -3;

    private static final int MOST_DIGITS = 13;

    private Values() {}

    /** AAAA-MM-JJ or JJ/MM/AAAA; null where it is neither, or no day of the calendar. */
    static @Nullable LocalDate date(String text) {
        if (text.length() != 10) {
            return null;
        }
        boolean french = text.charAt(2) == '/' && text.charAt(5) == '/';
        if (!french && (text.charAt(4) != '-' || text.charAt(7) != '-')) {
            return null;
        }
        int year = french ? number(text, 6, 10) : number(text, 0, 4);
        int month = french ? number(text, 3, 5) : number(text, 5, 7);
        int day = french ? number(text, 0, 2) : number(text, 8, 10);
        try {
            return year < 0 || month < 0 || day < 0 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }

    /** AAAA-MM, AAAAMM or MM/AAAA, or the first day of the month as spreadsheets make of it; null where it is none. */
    static @Nullable Month month(String text) {
        int year;
        int month;
        switch (text.length()) {
            case 6 -> {
                year = number(text, 0, 4);
                month = number(text, 4, 6);
            }
            case 7 -> {
                boolean french = text.charAt(2) == '/';
                year = french ? number(text, 3, 7) : text.charAt(4) == '-' ? number(text, 0, 4) : -1;
                month = french ? number(text, 0, 2) : number(text, 5, 7);
            }
            case 10 -> {
                LocalDate first = date(text);
                return first == null || first.getDayOfMonth() != 1 ? null : Month.of(first);
            }
            default -> {
                return null;
            }
        }
        return year < 0 || month < 1 || month > 12 ? null : Month.of(year, month);
    }

    /** An amount of at most thirteen digits and two decimals behind a point or a comma, in centimes; or what it lacks. */
    static long centimes(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        long centimes = 0;
        int digits = 0;
        int decimals = -1;
        for (int i = start; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= '0' && each <= '9') {
                if (decimals >= 0) {
                    decimals++;
                } else if (++digits > MOST_DIGITS) {
                    return NOT_AN_AMOUNT;
                }
                centimes = decimals > 2 ? centimes : centimes * 10 + (each - '0');
            } else if ((each == '.' || each == ',') && decimals < 0 && digits > 0) {
                decimals = 0;
            } else {
                return NOT_AN_AMOUNT;
            }
        }
        if (digits == 0 || decimals == 0) {
            return NOT_AN_AMOUNT;
        }
        if (decimals > 2) {
            return TOO_MANY_DECIMALS;
        }
        if (start > 0) {
            return NEGATIVE;
        }
        return decimals == 2 ? centimes : decimals == 1 ? centimes * 10 : centimes * 100;
    }

    /** The whole number of at most nine digits between two places of a text; -1 where it is none. */
    static int number(String text, int from, int to) {
        if (from >= to || to - from > 9) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char each = text.charAt(i);
            if (each < '0' || each > '9') {
                return -1;
            }
            number = number * 10 + (each - '0');
        }
        return number;
    }
}
