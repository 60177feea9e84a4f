package ma.hawafiz.law.money;

import java.math.BigInteger;

/** Half up, to the centime: the only rounding there is. */
public final class Rounding {
    private Rounding() {}

    /** The quotient rounded half up; the denominator is positive. Allocates nothing. */
    public static long halfUp(long numerator, long denominator) {
        long quotient = Math.floorDiv(numerator, denominator);
        long rest = numerator - quotient * denominator;
        return rest >= denominator - rest ? quotient + 1 : quotient;
    }

    /** a × b ÷ (c × d), rounded half up; c and d are positive. Allocates nothing while the products fit a long. */
    public static long halfUp(long a, long b, long c, long d) {
        long above = a * b;
        long below = c * d;
        return fits(a, b, above) && fits(c, d, below) ? halfUp(above, below) : halfUp(product(a, b), product(c, d));
    }

    private static boolean fits(long a, long b, long product) {
        return Math.multiplyHigh(a, b) == product >> 63;
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    private static long halfUp(BigInteger numerator, BigInteger denominator) {
        // floor((2n + d) ÷ 2d); division truncates, so below zero it is one too high unless it is exact.
        BigInteger[] parts = numerator.shiftLeft(1).add(denominator).divideAndRemainder(denominator.shiftLeft(1));
        return parts[0].longValueExact() + Math.min(0, parts[1].signum());
    }
}
