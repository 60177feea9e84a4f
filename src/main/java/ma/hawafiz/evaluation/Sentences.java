package ma.hawafiz.evaluation;

import java.util.List;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;

/** Says in one language what the engine found: the figures of the law's own types become figures of a sentence. */
public record Sentences(Language language) {
    private static final Wording WORDING = Wording.of("law");

    public String say(String key, List<Object> figures) {
        Object[] said = new Object[figures.size()];
        for (int i = 0; i < said.length; i++) {
            said[i] = figure(figures.get(i));
        }
        return WORDING.say(language, key, said);
    }

    public String cite(Citation citation) {
        return switch (language) {
            case FR -> citation.fr();
            case AR -> citation.ar();
            case EN -> citation.en();
        };
    }

    private Object figure(Object figure) {
        return switch (figure) {
            case Dirham amount -> amount.toBigDecimal();
            case Share share -> share.toPercent();
            case Month month when language != Language.EN -> inFigures(month);
            case List<?> several -> several.stream().map(this::figure).toList();
            default -> figure;
        };
    }

    private static String inFigures(Month month) {
        String number = String.valueOf(month.monthOfYear());
        return (number.length() < 2 ? "0" : "") + number + '/' + month.year();
    }
}
