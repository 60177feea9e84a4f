package ma.hawafiz.review.assignment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has how many dossiers in hand. */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record WorkloadView(List<String> states, List<Age> ages, List<Row> rows) implements TemplateInstance {

    /** Lodged from so many days ago; {@code to} null where there is no end. */
    public record Age(int from, @Nullable Integer to) {}

    /** @param person null for what nobody has taken */
    public record Row(
            @Nullable String person,
            String address,
            int dossiers,
            List<Integer> byState,
            List<Integer> byAge,
            @Nullable Instant oldest) {}
}
