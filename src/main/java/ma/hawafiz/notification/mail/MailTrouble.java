package ma.hawafiz.notification.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.notification.NotificationKind;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail that did not go out, as administrators see it: not to whom.
 *
 * @param failure {@code UNREACHABLE}, {@code TIMEOUT}, or what the server answered, {@code SMTP 550}
 * @param nextTry null where it is not tried again by itself
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MailTrouble(
        UUID id,
        NotificationKind kind,
        Instant since,
        int attempts,
        String failure,
        @Nullable Instant nextTry) {}
