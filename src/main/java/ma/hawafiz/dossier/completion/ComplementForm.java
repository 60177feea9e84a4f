package ma.hawafiz.dossier.completion;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.dossier.clock.DossierClock;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** An instructor asks for a complement. */
@CheckedTemplate(basePath = "dossier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ComplementForm(
        DossierHead dossier,
        DossierClock clock,
        String asked,
        String ground,
        @Nullable ProblemDocument problem) implements TemplateInstance {}
