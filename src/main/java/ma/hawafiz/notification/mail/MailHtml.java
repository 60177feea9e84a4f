package ma.hawafiz.notification.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A letter as HTML: without styles, scripts and pictures, so that no mail program has anything to refuse or to fetch. */
@CheckedTemplate(basePath = "notification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record MailHtml(Letter letter) implements TemplateInstance {}
