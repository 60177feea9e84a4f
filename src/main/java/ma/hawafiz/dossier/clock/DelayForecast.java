package ma.hawafiz.dossier.clock;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is about to lapse, the soonest first.
 *
 * @param silenceMeansConsent whether what lapses is granted
 */
@CheckedTemplate(basePath = "dossier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record DelayForecast(
        List<Filter> filters, List<Row> rows, @Nullable String next, boolean silenceMeansConsent)
        implements TemplateInstance {

    /** @param delay null for all of them */
    public record Filter(@Nullable String delay, String address, boolean shown) {}

    public record Row(
            String address,
            String number,
            String companyName,
            String measure,
            int exercice,
            String state,
            TimeLeft left) {}
}
