package ma.hawafiz.law.money;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** A calendar month as one number, twelve a year: months count whole, so distances between them are plain subtractions. */
public record Month(int index) implements Comparable<Month> {
    public static final Pattern FORM = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    public static Month of(int year, int month) {
        return new Month(year * 12 + month - 1);
    }

    public static Month of(LocalDate date) {
        return new Month(indexOf(date));
    }

    /** The number of the date's month, where a value per employee would be one object too many. */
    public static int indexOf(LocalDate date) {
        return date.getYear() * 12 + date.getMonthValue() - 1;
    }

    /** Whether the month's last day comes after the date. */
    public static boolean endsAfter(int index, LocalDate date) {
        int present = indexOf(date);
        return index > present || (index == present && date.getDayOfMonth() < date.lengthOfMonth());
    }

    public static Month parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a month: " + text);
        }
        return of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
    }

    public int year() {
        return Math.floorDiv(index, 12);
    }

    public int monthOfYear() {
        return Math.floorMod(index, 12) + 1;
    }

    public Month plus(int months) {
        return new Month(index + months);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year(), monthOfYear(), 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(1).minusDays(1);
    }

    @Override
    public int compareTo(Month other) {
        return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
        return firstDay().toString().substring(0, "2026-01".length());
    }
}
