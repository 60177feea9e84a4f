package ma.hawafiz.notification.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The same letter as plain text. */
@CheckedTemplate(basePath = "notification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record MailText(Letter letter) implements TemplateInstance {}
