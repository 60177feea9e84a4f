package ma.hawafiz.dossier.completion;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** An agent’s list of what is missing: each piece asked for and not there, ticked unless she says otherwise. */
@CheckedTemplate(basePath = "dossier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record MissingPieces(
        DossierHead dossier,
        List<Choice> pieces,
        String ground,
        @Nullable ProblemDocument problem) implements TemplateInstance {

    public record Choice(String code, String name, boolean missing, String note) {}
}
