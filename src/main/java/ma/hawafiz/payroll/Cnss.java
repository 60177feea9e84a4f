package ma.hawafiz.payroll;

import java.util.regex.Pattern;

/** The CNSS registration number of an employee: nine digits, all zeros while it is not known yet. */
final class Cnss {
    private static final Pattern NUMBER = Pattern.compile("\\d{9}");
    private static final String NOT_YET = "000000000";

    private Cnss() {}

    static boolean isWellFormed(String number) {
        return NUMBER.matcher(number).matches();
    }

    static boolean isKnown(String number) {
        return !NOT_YET.equals(number);
    }
}
