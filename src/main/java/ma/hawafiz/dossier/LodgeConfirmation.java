package ma.hawafiz.dossier;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ma.hawafiz.dossier.Reasons.Amounts;
import ma.hawafiz.dossier.Reasons.Condition;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** The last look before lodging: what is claimed, and what stands in its way. */
@CheckedTemplate(basePath = "dossier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record LodgeConfirmation(
        DossierHead dossier,
        Amounts totals,
        int met,
        int notMet,
        int unknown,
        List<Condition> obstacles,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {}
