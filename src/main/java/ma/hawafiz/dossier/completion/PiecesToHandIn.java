package ma.hawafiz.dossier.completion;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.dossier.clock.DossierClock;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** What a company still has to hand in, and the word that all of it is there. */
@CheckedTemplate(basePath = "dossier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record PiecesToHandIn(
        DossierHead dossier,
        AskedView asked,
        DossierClock clock,
        @Nullable ProblemDocument problem) implements TemplateInstance {}
