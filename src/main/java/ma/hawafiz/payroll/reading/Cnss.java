package ma.hawafiz.payroll.reading;

/** The CNSS registration number of an employee: nine digits, all zeros while it is not known yet. */
public final class Cnss {
    public static final String NOT_YET = "000000000";

    private Cnss() {}

    static boolean isWellFormed(String number) {
        if (number.length() != NOT_YET.length()) {
            return false;
        }
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    public static boolean isKnown(String number) {
        return !NOT_YET.equals(number);
    }
}
