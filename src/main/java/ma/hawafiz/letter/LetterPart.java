package ma.hawafiz.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.dossier.Reasons.RuleSet;
import org.jspecify.annotations.Nullable;

/** The letter of a decision in one language. Reasons name their sources by number; the sources stand at its end. */
@CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LetterPart(
        String language,
        Authority authority,
        String number,
        String measure,
        String exercice,
        List<Head> head,
        RuleSet rules,
        String outcome,
        BigDecimal asked,
        BigDecimal granted,
        BigDecimal deferred,
        BigDecimal refused,
        int appealDays,
        LocalDate appealUntil,
        @Nullable Integer appealSource,
        String preparedBy,
        String signedBy,
        LocalDate signedOn,
        String signedTime,
        String qr,
        String address,
        String determinationSha256,
        List<Condition> conditions,
        List<Lines> lists,
        List<Source> sources)
        implements TemplateInstance {

    /** Whose letter it is, in both languages at the head of each part. */
    record Authority(String french, String arabic) {}

    /** @param value what {@code Figures} can write */
    record Head(String kind, Object value) {}

    /** @param source its number; null where the reason is the instructor's own */
    record Reason(String text, @Nullable Integer source) {}

    record Condition(String id, String outcome, Reason reason) {}

    /** @param kind GRANTED, DEFERRED or REFUSED */
    record Lines(String kind, List<Line> lines) {}

    /** @param position in the claim, from 1 */
    record Line(int position, @Nullable String cnss, String name, BigDecimal amount, List<Reason> reasons) {}

    record Source(int number, String text, String confidence) {}
}
