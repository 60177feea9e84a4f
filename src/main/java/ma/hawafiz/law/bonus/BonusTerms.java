package ma.hawafiz.law.bonus;

import ma.hawafiz.law.cap.Cap;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.SchemeWindow;

/**
 * The terms of a bonus for one exercice.
 *
 * @param recruit on which a recruit is asked about; they leave the exercice out
 * @param firstMonth the first month that may count, whoever the recruit is: inside the scheme and, where the bonus is
 *     yearly, inside the exercice; after {@code lastMonth} where none does
 * @param maxMonths months from the hire month over which the bonus is due
 * @param onceMonths {@link #YEARLY}, or over how many months from the hire month the bonus is a single amount, due for
 *     the exercice in which the last of the months wanted of a recruit falls
 */
public record BonusTerms(
        int exercice,
        RecruitTerms recruit,
        int firstMonth,
        int lastMonth,
        Share rate,
        int maxMonths,
        int onceMonths,
        Cap cap) {

    /** The bonus is not one amount but one a year. */
    public static final int YEARLY = -1;

    public static BonusTerms of(
            int exercice,
            RecruitTerms recruit,
            SchemeWindow scheme,
            Share rate,
            int maxYears,
            int onceMonths,
            Cap cap) {
        boolean yearly = onceMonths == YEARLY;
        int january = Month.of(exercice, 1).index();
        return new BonusTerms(
                exercice,
                recruit,
                yearly ? Math.max(january, scheme.firstMonth()) : scheme.firstMonth(),
                yearly ? Math.min(january + 11, scheme.lastMonth()) : scheme.lastMonth(),
                rate,
                12 * maxYears,
                onceMonths,
                cap);
    }
}
