package ma.hawafiz.crosscheck;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ma.hawafiz.company.CompanyIdentity;
import org.jspecify.annotations.Nullable;

/** What a company is asked to clarify. */
@CheckedTemplate(basePath = "crosscheck", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ToClarifyView(
        CompanyIdentity company,
        int exercice,
        List<ToClarify> employees,
        @Nullable String next) implements TemplateInstance {}
