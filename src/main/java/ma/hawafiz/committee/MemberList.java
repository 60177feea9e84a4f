package ma.hawafiz.committee;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * Who sits on the committee.
 *
 * @param titulars whose deputy a new member may be
 * @param maySet the visitor keeps the list
 * @param today what a new membership begins with unless another day is typed
 */
@CheckedTemplate(basePath = "committee", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record MemberList(
        List<Row> members,
        @Nullable String next,
        List<Titular> titulars,
        boolean maySet,
        LocalDate today,
        Typed typed,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {

    /** @param deputyOf null for a titular member */
    public record Row(
            String id,
            String name,
            @Nullable String deputyOf,
            LocalDate since,
            @Nullable LocalDate until,
            String appointedBy) {}

    public record Titular(String id, String name) {}

    public record Typed(String person, String name) {
        static final Typed NOTHING = new Typed("", "");
    }
}
