package ma.hawafiz.review.facts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.dossier.facts.ChangedFact;
import org.jspecify.annotations.Nullable;

/**
 * What was lodged beside what is known now.
 *
 * @param lines how many have moved, or have other facts; {@code page} holds some of them
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record FactsView(
        DossierHead dossier,
        LocalDate today,
        String outcomeBefore,
        String outcomeAfter,
        BigDecimal payableBefore,
        BigDecimal payableAfter,
        List<ChangedFact> company,
        int lines,
        List<Row> page,
        @Nullable String next)
        implements TemplateInstance {

    /**
     * @param before the outcome; null where the line is new, {@code after} where it is gone
     * @param more how many changed facts are not shown
     */
    public record Row(
            @Nullable String cnss,
            String name,
            @Nullable String before,
            @Nullable String after,
            BigDecimal difference,
            List<String> causes,
            List<ChangedFact> facts,
            int more) {}
}
