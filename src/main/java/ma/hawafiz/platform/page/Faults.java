package ma.hawafiz.platform.page;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** What a refused form has to say beside each of its fields: the violations whose path is the field's name. */
@TemplateExtension(namespace = "faults")
public final class Faults {
    private Faults() {}

    static List<ProblemDocument.Entry> at(@Nullable ProblemDocument problem, String field) {
        return problem == null || problem.violations() == null
                ? List.of()
                : problem.violations().stream()
                        .filter(violation -> violation.path().equals(field))
                        .toList();
    }

    /** The attributes that tie a field to its fault, or nothing where it has none. */
    static RawString attributes(@Nullable ProblemDocument problem, String field) {
        return new RawString(
                at(problem, field).isEmpty() ? "" : "aria-invalid=\"true\" aria-describedby=\"" + field + "-fault\"");
    }
}
