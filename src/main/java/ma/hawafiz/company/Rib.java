package ma.hawafiz.company;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** A Moroccan bank account: 24 digits, the last two a key over the others. */
final class Rib {
    private static final Pattern DIGITS = Pattern.compile("\\d{24}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int KEYED = 22;

    private Rib() {}

    static boolean isWellFormed(String rib) {
        return DIGITS.matcher(rib).matches();
    }

    static boolean hasItsKey(String rib) {
        return key(rib.substring(0, KEYED)).equals(rib.substring(KEYED));
    }

    private static String key(String keyed) {
        int rest = new BigInteger(keyed)
                .multiply(BigInteger.valueOf(100))
                .mod(MODULUS)
                .intValue();
        int key = MODULUS.intValue() - rest;
        return key < 10 ? "0" + key : String.valueOf(key);
    }
}
