package ma.hawafiz.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a campaign has found in one company, employee by employee. */
@CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record CompanyLines(
        Campaigns.Head head,
        Campaigns.OfCompany company,
        List<WeighedLines.Employment> employments,
        @Nullable String next)
        implements TemplateInstance {}
