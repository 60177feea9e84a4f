package ma.hawafiz.review.worklist;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ma.hawafiz.dossier.clock.TimeLeft;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * The ministry's work list. Its address is the view: whoever is sent it sees the same filter and order.
 *
 * @param search what the filter says, by the name of its field
 * @param address of this view, from its beginning
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record WorkList(
        List<Filter> filters,
        List<View> views,
        Search search,
        List<Row> rows,
        @Nullable String previous,
        @Nullable String next,
        String address,
        String export,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {

    /** @param state null for all of them */
    public record Filter(@Nullable String state, int dossiers, String address, boolean shown) {}

    public record View(String id, String name, String address, boolean shown) {}

    /** @param used how many fields say something, beside the state and the order */
    public record Search(Map<String, String> values, Choices choices, int used) {
        public String at(String field) {
            return values.getOrDefault(field, "");
        }

        public boolean chosen(String field, Object value) {
            return at(field).equals(String.valueOf(value));
        }
    }

    /** What may be chosen; {@code persons} are those to whom dossiers are given. */
    public record Choices(
            List<String> measures,
            List<Integer> exercices,
            List<String> filieres,
            List<String> regions,
            List<String> p2is,
            List<Person> persons,
            List<String> orders) {}

    public record Person(String id, String name) {}

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
            @Nullable String assignee,
            @Nullable TimeLeft left) {}
}
