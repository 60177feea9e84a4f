package ma.hawafiz.law.bonus;

import ma.hawafiz.law.cap.Cap;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.SchemeWindow;

/**
 * The terms of a bonus for one exercice.
 *
 * @param recruit on which a recruit is asked about; they leave the exercice out
 * @param maxMonths months from the hire month over which the bonus is due
 * @param onceMonths {@link #YEARLY}, or over how many months from the hire month the bonus is a single amount, due for
 *     the exercice in which the last of the months wanted of a recruit falls
 */
public record BonusTerms(
        int exercice, RecruitTerms recruit, SchemeWindow scheme, Share rate, int maxMonths, int onceMonths, Cap cap) {

    /** The bonus is not one amount but one a year. */
    public static final int YEARLY = -1;
}
