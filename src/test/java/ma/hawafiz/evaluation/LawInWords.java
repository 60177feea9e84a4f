package ma.hawafiz.evaluation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.Bracket;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.platform.i18n.Figures;
import ma.hawafiz.platform.i18n.Language;

/** A value of the law as a French page would write it. */
final class LawInWords {
    private LawInWords() {}

    static String value(Parameter.Version version) {
        String from = Figures.write(Language.FR, version.inForceFrom());
        return of(version.value())
                + (version.inForceTo() == null
                        ? ", depuis le " + from
                        : ", du " + from + " au " + Figures.write(Language.FR, version.inForceTo()));
    }

    private static String of(Object value) {
        return switch (value) {
            case Share share -> Figures.write(Language.FR, share.toPercent()) + " %";
            case Dirham amount -> Figures.write(Language.FR, amount.toBigDecimal()) + " DH";
            case Boolean flag -> flag ? "oui" : "non";
            case Bracket bracket -> of(bracket.rate()) + " au-dessus de " + of(bracket.floor());
            case List<?> none when none.isEmpty() -> "aucun";
            case List<?> several -> several.stream().map(LawInWords::of).collect(joining(", "));
            default -> Figures.write(Language.FR, value);
        };
    }
}
