package ma.hawafiz.review.note;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** The ministry's notes on a dossier, the latest first, and the form for another. */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record NoteView(
        DossierHead dossier,
        List<Note> notes,
        @Nullable String next,
        Typed typed,
        @Nullable ProblemDocument problem) implements TemplateInstance {

    /** @param cnss of the line it is about; null where it is about the dossier */
    public record Note(@Nullable String cnss, @Nullable String name, String text, String author, Instant writtenAt) {}

    public record Typed(String cnss, String text) {}
}
