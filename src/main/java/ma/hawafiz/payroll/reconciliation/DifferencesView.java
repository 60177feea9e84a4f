package ma.hawafiz.payroll.reconciliation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * The differences of one month or year: what each source says, what is proposed, and what was decided by whom.
 *
 * @param period {@code 2026-03} or {@code 2026}
 */
@CheckedTemplate(basePath = "payroll", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record DifferencesView(
        CompanyIdentity company,
        String period,
        String source,
        boolean mayDecide,
        boolean nothingDecided,
        List<OfKind> kinds,
        List<Row> differences,
        @Nullable String next,
        List<Decided> decided,
        @Nullable String nextDecided,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {

    /**
     * @param open how many of the kind nobody has decided on
     * @param typed what was refused of the form for all of the kind; null otherwise
     */
    public record OfKind(
            String kind,
            int open,
            boolean takeable,
            String address,
            boolean shown,
            @Nullable Typed typed) {}

    public record Row(
            String kind,
            String person,
            @Nullable String cnss,
            String name,
            String payrollSays,
            String sourceSays,
            boolean takeable,
            String seen,
            @Nullable Typed typed) {}

    public record Decided(
            String kind,
            String name,
            String payrollSays,
            String sourceSays,
            String choice,
            String ground,
            String decidedBy,
            Instant decidedAt) {}

    /** @param person empty for all of the kind */
    public record Typed(String kind, String person, String choice, String ground) {}
}
