package ma.hawafiz.committee;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of the committee.
 *
 * @param ready dossiers that wait for a session
 * @param day for which a session may be convened from, null for who may not; with what was typed where the form comes back
 */
@CheckedTemplate(basePath = "committee", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record SessionList(
        List<Row> sessions,
        @Nullable String next,
        int ready,
        @Nullable LocalDate day,
        @Nullable String place,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {

    public record Row(String address, String number, LocalDate day, String place, String state, String convenedBy) {}
}
