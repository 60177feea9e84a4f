package ma.hawafiz.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One notification as its recipient reads it.
 *
 * @param reference the number of the dossier, where it is about one
 * @param path of the page that tells the news
 * @param readAt null while it is unread
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NotificationSummary(
        UUID id,
        NotificationKind kind,
        @Nullable String reference,
        String path,
        @Nullable LocalDate deadline,
        Instant at,
        @Nullable Instant readAt) {

    static NotificationSummary of(Notification one) {
        return new NotificationSummary(one.id, one.kind, one.reference, one.path, one.deadline, one.at, one.readAt);
    }
}
