package ma.hawafiz.dossier;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** Opening a dossier: which measure, which exercice. */
@CheckedTemplate(basePath = "dossier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record NewDossier(
        CompanyIdentity company,
        List<Measure> measures,
        List<Integer> exercices,
        String measure,
        int exercice,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {

    public record Measure(String code, boolean open) {}
}
