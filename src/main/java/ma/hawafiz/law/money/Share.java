package ma.hawafiz.law.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/** An exact fraction between nothing and the whole, in lowest terms: a rate, or an export share. Never rounded itself. */
public record Share(long numerator, long denominator) {
    private static final Pattern FORM = Pattern.compile("[01](\\.\\d{1,9})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Share {
        if (denominator <= 0 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("not a share: " + numerator + "/" + denominator);
        }
        long divisor = gcd(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    /** From a decimal such as {@code 0.17}, with at most nine decimals. */
    public static Share parse(String decimal) {
        if (!FORM.matcher(decimal).matches()) {
            throw new NumberFormatException("not a share: " + decimal);
        }
        BigDecimal value = new BigDecimal(decimal);
        return new Share(
                value.unscaledValue().longValueExact(),
                BigInteger.TEN.pow(value.scale()).longValueExact());
    }

    /** This share of an amount, both in centimes: the one rounding point, half up to the centime. */
    public long of(long centimes) {
        return Rounding.halfUp(centimes, numerator, denominator, 1);
    }

    /** The least part of a whole that reaches this share, both in centimes. */
    public long leastOf(long whole) {
        BigInteger[] parts = BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(numerator))
                .divideAndRemainder(BigInteger.valueOf(denominator));
        return parts[0].longValueExact() + parts[1].signum();
    }

    /** The least denominator over which all of them can be written. */
    public static long commonDenominator(List<Share> shares) {
        long common = 1;
        for (Share share : shares) {
            common = Math.multiplyExact(common / gcd(common, share.denominator), share.denominator);
        }
        return common;
    }

    /** Whether part ÷ whole is at least this share, compared exactly. */
    public boolean isReachedBy(long part, long whole) {
        return compare(part, whole) >= 0;
    }

    /** Whether part ÷ whole is above this share, compared exactly. */
    public boolean isExceededBy(long part, long whole) {
        return compare(part, whole) > 0;
    }

    private int compare(long part, long whole) {
        return BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(denominator))
                .compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(numerator)));
    }

    /** For a sentence: 17 for 0.17; a fraction that no decimal writes is rounded to four decimals there. */
    public BigDecimal toPercent() {
        BigDecimal percent = HUNDRED.multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return percent.setScale(Math.max(0, percent.scale()));
    }

    /** As {@link #parse} reads it; {@link ArithmeticException} for a fraction that no decimal writes. */
    public String toDecimal() {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator))
                .toPlainString();
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    private static long gcd(long a, long b) {
        return a == 0 ? b : gcd(b % a, a);
    }
}
