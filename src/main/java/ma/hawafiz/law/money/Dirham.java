package ma.hawafiz.law.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An exact amount in Moroccan dirhams, held as whole centimes. Sums that would leave the range of a long throw
 * {@link ArithmeticException}: an amount is never silently wrong.
 */
public record Dirham(long centimes) implements Comparable<Dirham> {
    public static final Dirham ZERO = new Dirham(0);

    /** What may be written for an amount: up to 13 digits and at most two decimals, so that years of months add up exactly. */
    public static final Pattern FORM = Pattern.compile("-?\\d{1,13}(\\.\\d{1,2})?");

    public static Dirham parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new NumberFormatException("not an amount: " + text);
        }
        int point = text.indexOf('.');
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        long digits = Long.parseLong(point < 0 ? text : text.substring(0, point) + text.substring(point + 1));
        return new Dirham(
                switch (decimals) {
                    case 0 -> digits * 100;
                    case 1 -> digits * 10;
                    default -> digits;
                });
    }

    public Dirham plus(Dirham other) {
        return new Dirham(Math.addExact(centimes, other.centimes));
    }

    public Dirham minus(Dirham other) {
        return new Dirham(Math.subtractExact(centimes, other.centimes));
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(centimes, 2);
    }

    @Override
    public int compareTo(Dirham other) {
        return Long.compare(centimes, other.centimes);
    }

    /** With two decimals and a point, as it stands in every document: {@code 18360.00}. */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
