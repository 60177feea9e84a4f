package ma.hawafiz.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import ma.hawafiz.dossier.clock.TimeLeft;
import org.jspecify.annotations.Nullable;

/** The ministry's work list. */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record WorkList(
        List<Filter> filters, List<Row> rows, @Nullable String next) implements TemplateInstance {

    /** @param state null for all of them */
    public record Filter(@Nullable String state, int dossiers, String address, boolean shown) {}

    /** @param left of the delay it waits for; null where none runs */
    public record Row(
            String address,
            String number,
            String companyName,
            String measure,
            int exercice,
            String state,
            Instant lodgedAt,
            BigDecimal capped,
            BigDecimal payable,
            int forHumans,
            @Nullable TimeLeft left) {}
}
