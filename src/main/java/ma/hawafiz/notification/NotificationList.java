package ma.hawafiz.notification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person was told, the newest first. */
@CheckedTemplate(basePath = "notification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record NotificationList(
        List<NotificationSummary> rows,
        boolean anyUnread,
        @Nullable String next) implements TemplateInstance {}
