package ma.hawafiz.platform.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The public home: what one may get, how it goes, and the door. */
@CheckedTemplate(basePath = "platform/page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record Home() implements TemplateInstance {}
