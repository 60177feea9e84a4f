package ma.hawafiz.document;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import ma.hawafiz.company.CompanyIdentity;
import org.jspecify.annotations.Nullable;

/**
 * One document: what is said of it, what the scan said, and itself where a browser shows it.
 *
 * @param replace where another one is sent in its place; null where the visitor may not
 */
@CheckedTemplate(basePath = "document", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record DocumentView(
        CompanyIdentity company,
        DocumentRow document,
        @Nullable String replace) implements TemplateInstance {}
