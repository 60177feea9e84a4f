package ma.hawafiz.amendment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft of the law: what it changes, how it was rehearsed, and the next step.
 *
 * @param changes the versions it adds, or takes away where a package brought it
 * @param actions what the visitor may do now: {@code REHEARSE}, {@code PROPOSE}, {@code ADOPT}, {@code AGAIN}
 * @param samePerson the visitor proposed it, and so may not adopt
 */
@CheckedTemplate(basePath = "amendment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record DraftView(
        LawView.Draft draft,
        String id,
        String sha256,
        String base,
        @Nullable String proposedBy,
        List<Change> changes,
        List<Run> rehearsals,
        @Nullable String nextRehearsals,
        List<String> actions,
        boolean samePerson,
        List<String> measures,
        List<Integer> exercices,
        List<String> states)
        implements TemplateInstance {

    public record Change(String key, boolean added, LawView.Value value) {}

    /** @param whole of every dossier, so that it can carry a proposal */
    public record Run(String address, Instant at, String by, boolean whole, String state, int done, int dossiers) {}
}
