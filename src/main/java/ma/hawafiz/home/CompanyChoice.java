package ma.hawafiz.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ma.hawafiz.company.CompanyIdentity;
import org.jspecify.annotations.Nullable;

/** The companies a person may act for, to choose one; none yet is told as well. */
@CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record CompanyChoice(
        List<CompanyIdentity> companies, @Nullable String next) implements TemplateInstance {}
