package ma.hawafiz.payroll.reconciliation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;

/**
 * A month, against which the e-BDS are held, or a year, against which the état 9421 is.
 *
 * @param index month number; of a year its December
 */
record Period(int index, boolean year) {
    private static final Pattern WRITTEN = Pattern.compile("(20\\d{2})(?:-(0[1-9]|1[0-2]))?");
    private static final int DECEMBER = 12;

    /**
     * @param written {@code 2026-03} or {@code 2026}
     * @throws Refusal NOT_FOUND where it is neither
     */
    static Period of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new Refusal(ProblemType.NOT_FOUND, written);
        }
        boolean year = matcher.group(2) == null;
        int month = year ? DECEMBER : Integer.parseInt(matcher.group(2));
        return new Period(Month.of(Integer.parseInt(matcher.group(1)), month).index(), year);
    }

    static Period month(int index) {
        return new Period(index, false);
    }

    static Period year(int year) {
        return new Period(Month.of(year, DECEMBER).index(), true);
    }

    String source() {
        return year ? "ETAT_9421" : "EBDS";
    }

    @Override
    public String toString() {
        String month = new Month(index).toString();
        return year ? month.substring(0, month.indexOf('-')) : month;
    }
}
