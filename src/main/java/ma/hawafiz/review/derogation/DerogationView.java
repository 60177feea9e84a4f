package ma.hawafiz.review.derogation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.util.List;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.dossier.Reasons;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * What is derogated from in a dossier: by the opinion that was given or, while she writes hers, what its reader prepares.
 *
 * @param writing it can be added to and taken back
 * @param typed null where nothing can be added
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record DerogationView(
        DossierHead dossier,
        List<Line> lines,
        boolean writing,
        @Nullable Typed typed,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {

    /** @param obstacles what the rules have against it */
    public record Line(String cnss, String name, BigDecimal amount, String ground, List<Reasons.Condition> obstacles) {}

    public record Typed(String cnss, String ground) {}
}
