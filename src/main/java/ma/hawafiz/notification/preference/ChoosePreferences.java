package ma.hawafiz.notification.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.notification.NotificationKind;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A person says how they want to be told. */
@ApplicationScoped
public class ChoosePreferences {
    /** Enough to catch a slip; whether it is theirs shows when the first e-mail comes. No control character passes into a header. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}]{1,64}@[\\w-]+(\\.[\\w-]+)+");

    private static final int LONGEST_EMAIL = 254;

    private final Profiles profiles;
    private final RegisterPerson registerPerson;
    private final CurrentActor currentActor;

    ChoosePreferences(Profiles profiles, RegisterPerson registerPerson, CurrentActor currentActor) {
        this.profiles = profiles;
        this.registerPerson = registerPerson;
        this.currentActor = currentActor;
    }

    /** As it was sent. */
    public record Chosen(
            @Nullable String email,
            @Nullable String language,
            @Nullable String rhythm,
            @Nullable List<String> muted) {}

    /** Those of the acting person, whom the token makes known first. */
    @Transactional
    public Preferences present() {
        UUID person = known();
        return Preferences.of(profiles.findById(person), profiles.muted(person));
    }

    /** @throws Refusal REQUEST_INVALID with everything that is wrong */
    @Transactional
    public Preferences choose(Chosen chosen) {
        List<Violation> violations = new ArrayList<>();
        String email = chosen.email() == null ? "" : chosen.email().strip();
        if (!email.isEmpty()
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            violations.add(Violation.of("$.email", chosen.email(), "email.form"));
        }
        Optional<Language> language = one(Language.class, "$.language", chosen.language(), violations);
        Optional<Rhythm> rhythm = one(Rhythm.class, "$.rhythm", chosen.rhythm(), violations);
        Set<NotificationKind> muted = muted(chosen.muted(), violations);
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
        UUID person = known();
        PersonProfile profile = profiles.findById(person);
        profile.givenEmail = email.isEmpty() ? null : email;
        profile.language = language.orElseThrow();
        profile.rhythm = rhythm.orElseThrow();
        profiles.mute(person, muted);
        return Preferences.of(profile, muted);
    }

    private UUID known() {
        registerPerson.register(
                currentActor.get(),
                currentActor.claim("email").orElse(null),
                Language.of(currentActor.claim("locale").orElse(null)));
        return currentActor.get().id();
    }

    private static Set<NotificationKind> muted(@Nullable List<String> given, List<Violation> violations) {
        Set<NotificationKind> muted = EnumSet.noneOf(NotificationKind.class);
        if (given == null) {
            violations.add(Violation.of("$.muted", null, "member.missing"));
            return muted;
        }
        for (int i = 0; i < given.size(); i++) {
            String place = "$.muted[" + i + "]";
            String code = given.get(i);
            one(NotificationKind.class, place, code, violations).ifPresent(kind -> {
                if (kind.statutory()) {
                    violations.add(Violation.of(place, code, "preferences.statutory"));
                }
                muted.add(kind);
            });
        }
        return muted;
    }

    private static <E extends Enum<E>> Optional<E> one(
            Class<E> type, String place, @Nullable String code, List<Violation> violations) {
        if (code == null) {
            violations.add(Violation.of(place, null, "member.missing"));
            return Optional.empty();
        }
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(code))
                .findFirst();
        if (found.isEmpty()) {
            List<String> choices =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
            violations.add(Violation.of(place, code, "preferences.choice", choices));
        }
        return found;
    }
}
