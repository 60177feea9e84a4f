package ma.hawafiz.dossier.completion;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.dossier.clock.DossierClock;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** A company answers a request for a complement. */
@CheckedTemplate(basePath = "dossier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record AnswerForm(
        DossierHead dossier,
        AskedView asked,
        DossierClock clock,
        String answer,
        @Nullable ProblemDocument problem) implements TemplateInstance {}
