package ma.hawafiz.crosscheck;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ma.hawafiz.company.CompanyIdentity;
import org.jspecify.annotations.Nullable;

/** The findings on a company with what each side says. */
@CheckedTemplate(basePath = "crosscheck", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record CrosscheckView(
        CompanyIdentity company,
        int exercice,
        List<Crosscheck> crosschecks,
        @Nullable String next) implements TemplateInstance {}
