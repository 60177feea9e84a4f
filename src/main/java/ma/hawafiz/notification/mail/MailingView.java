package ma.hawafiz.notification.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What did not go out, before an administrator. */
@CheckedTemplate(basePath = "notification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record MailingView(
        MailTroubles.Counts counts,
        List<MailTrouble> rows,
        boolean mayRetry,
        @Nullable String next) implements TemplateInstance {}
