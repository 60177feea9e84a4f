package ma.hawafiz.document;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a company, and the form to hand in another.
 *
 * @param silentSince since when documents wait because the scanner does not answer; null while it does
 */
@CheckedTemplate(basePath = "document", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record DocumentList(
        CompanyIdentity company,
        boolean mayPrepare,
        SendForm form,
        List<DocumentRow> documents,
        @Nullable String next,
        @Nullable Instant silentSince,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {}
