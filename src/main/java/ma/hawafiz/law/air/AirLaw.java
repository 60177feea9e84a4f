package ma.hawafiz.law.air;

import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.SchemeWindow;

/**
 * What the law says of AIR for one exercice, whoever the company is: read once, and used for all of them.
 *
 * @param firstMonth the first month of the exercice inside the scheme; after {@code lastMonth} where none is
 */
public record AirLaw(
        ParametersInForce law,
        int exercice,
        int firstMonth,
        int lastMonth,
        CeilingTable ceilings,
        String nationality,
        boolean restricted) {

    public static AirLaw of(ParametersInForce law, SchemeWindow scheme, int exercice) {
        return new AirLaw(
                law,
                exercice,
                Math.max(Month.of(exercice, 1).index(), scheme.firstMonth()),
                Math.min(Month.of(exercice, 12).index(), scheme.lastMonth()),
                new CeilingTable(law, exercice),
                law.text("air.nationality"),
                law.flag("air.nationalityRestricted"));
    }
}
