package ma.hawafiz.notification.preference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import ma.hawafiz.notification.NotificationKind;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told.
 *
 * @param email given in the portal; null for the address of the account
 * @param accountEmail as Keycloak knows it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Preferences(
        @Nullable String email, @Nullable String accountEmail, Language language, Rhythm rhythm, List<Choice> kinds) {

    /** @param statutory it is always sent by e-mail */
    public record Choice(NotificationKind kind, boolean statutory, boolean byEmail) {}

    static Preferences of(PersonProfile profile, Set<NotificationKind> muted) {
        return new Preferences(
                profile.givenEmail,
                profile.tokenEmail,
                profile.language,
                profile.rhythm,
                Arrays.stream(NotificationKind.values())
                        .map(kind -> new Choice(kind, kind.statutory(), !muted.contains(kind)))
                        .toList());
    }
}
