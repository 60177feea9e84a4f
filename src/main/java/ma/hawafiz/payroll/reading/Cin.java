package ma.hawafiz.payroll.reading;

import java.util.regex.Pattern;

/** The national identity number: one or two letters, then at most six digits. */
public final class Cin {
    private static final Pattern FORM = Pattern.compile("[A-Z]{1,2}[0-9]{1,6}");
    private static final int SIGNS = 37;

    private Cin() {}

    public static boolean isWellFormed(String number) {
        return FORM.matcher(number).matches();
    }

    /** A well-formed number as one of 42 bits, so that a million of them can be compared in eight megabytes. */
    public static long packed(String number) {
        long packed = 0;
        for (int i = 0; i < number.length(); i++) {
            packed = packed * SIGNS + Character.digit(number.charAt(i), Character.MAX_RADIX) + 1;
        }
        return packed;
    }
}
