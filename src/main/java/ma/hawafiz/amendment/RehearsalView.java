package ma.hawafiz.amendment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import ma.hawafiz.dossier.Reasons.Amounts;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would change.
 *
 * @param effects how many lines gain, lose or change otherwise, each the way to see them alone
 */
@CheckedTemplate(basePath = "amendment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record RehearsalView(
        String draftTitle,
        String draft,
        String address,
        Instant at,
        String by,
        Choice choice,
        String state,
        int done,
        int dossiers,
        int failed,
        int lines,
        int changing,
        int outcomes,
        List<Budget> budgets,
        List<Effect> effects,
        List<Line> page,
        @Nullable String next,
        List<Failure> failures)
        implements TemplateInstance {

    /** Which dossiers; null, or no exercice (0), for any. */
    public record Choice(
            @Nullable String measure,
            int exercice,
            @Nullable String state) {
        public boolean all() {
            return measure == null && exercice == 0 && state == null;
        }
    }

    /** @param kind what it is looked at by, TOTAL, MEASURE, FILIERE, REGION or EXERCICE */
    public record Budget(String kind, List<Row> rows) {}

    public record Row(String key, Amounts now, Amounts draft) {
        public BigDecimal payableDifference() {
            return draft.payable().subtract(now.payable());
        }

        public BigDecimal conditionalDifference() {
            return draft.conditional().subtract(now.conditional());
        }
    }

    public record Effect(@Nullable String code, int lines, String address, boolean shown) {}

    public record Line(
            String dossier,
            String number,
            String companyName,
            @Nullable String cnss,
            String effect,
            String outcomeNow,
            String outcomeDraft,
            Amounts now,
            Amounts draft) {}

    public record Failure(String dossier, String number, String companyName, String why) {}
}
