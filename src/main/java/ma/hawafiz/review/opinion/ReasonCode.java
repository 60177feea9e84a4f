package ma.hawafiz.review.opinion;

import java.util.Map;
import java.util.Optional;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.parameter.SchemeWindow;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/**
 * A reason for which a line may be refused, from the published list.
 *
 * @param conditions by measure, the condition it rests on; an empty text where it rests on {@code citation}
 * @param remarkRequired whether it says nothing without a remark
 */
public record ReasonCode(
        String code,
        Map<Measure, String> conditions,
        Map<Language, String> text,
        @Nullable Citation citation,
        boolean remarkRequired) {

    public boolean concerns(Measure measure) {
        return conditions.containsKey(measure);
    }

    /** The condition of a measure it rests on, where it rests on one. */
    public Optional<String> condition(Measure measure) {
        return Optional.ofNullable(conditions.get(measure)).filter(id -> !id.isEmpty());
    }

    /** In the language of who reads it, with what was remarked. */
    public String sentence(Language language, @Nullable String remark) {
        String said = String.valueOf(text.get(language));
        return remark == null ? said : said + " " + remark;
    }

    public Citation citation(Determination determination) {
        return citation(determination.measure(), determination.rules(), determination.exercice());
    }

    /** What it rests on: of a condition, the text the rules cite for it in that exercice. */
    public Citation citation(Measure measure, RuleSet rules, int exercice) {
        return citation != null
                ? citation
                : rules.at(SchemeWindow.of(rules).readingDay(exercice))
                        .citation(condition(measure).orElseThrow());
    }
}
