package ma.hawafiz.committee;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * A session, for the secretariat that runs it, the members who vote in it and those who read it.
 *
 * @param actions what the visitor may do now: {@code ARRANGE}, {@code OPEN}, {@code CANCEL}, {@code CLOSE}, {@code VOTE}
 * @param members who may be there, to tick at the opening
 * @param ready the dossiers that may be put on the agenda
 */
@CheckedTemplate(basePath = "committee", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record SessionView(
        SessionDocument session,
        List<Row> rows,
        List<String> actions,
        List<Seat> members,
        List<Ready> ready,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {

    /**
     * @param mayVote the visitor is there, in no conflict, and has not voted
     * @param mayDeclare a conflict of interest
     * @param mine what the visitor has said; null while nothing
     * @param reason as it was typed, where the form of the closing comes back
     */
    public record Row(
            SessionDocument.Item item,
            boolean mayVote,
            boolean mayDeclare,
            @Nullable String mine,
            String reason) {}

    /** @param deputyOf null for a titular member */
    public record Seat(String id, String name, @Nullable String deputyOf, boolean present, boolean chair) {}

    public record Ready(String dossierId, String number, String companyName, String measure, int exercice) {}
}
