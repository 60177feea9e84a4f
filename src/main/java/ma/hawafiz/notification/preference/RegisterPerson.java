package ma.hawafiz.notification.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.notification.NotificationKind;
import ma.hawafiz.platform.i18n.Language;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps of somebody who signs in what is needed to write to them: the address and the roles of the token. */
@ApplicationScoped
public class RegisterPerson {
    private final Session session;
    private final Profiles profiles;

    RegisterPerson(Session session, Profiles profiles) {
        this.session = session;
        this.profiles = profiles;
    }

    /** @param language in which a person not known yet is written to */
    @Transactional
    public void register(Actor person, @Nullable String email, Language language) {
        boolean known = profiles.findById(person.id()) != null;
        session.createNativeMutationQuery("""
                        insert into person_profile as known (person, token_email, roles, language)
                        values (:person, nullif(:email, ''), string_to_array(:roles, ','), :language)
                        on conflict (person) do update set token_email = excluded.token_email, roles = excluded.roles
                        where (known.token_email, known.roles) is distinct from (excluded.token_email, excluded.roles)""")
                .setParameter("person", person.id())
                .setParameter("email", email == null ? "" : email)
                .setParameter(
                        "roles",
                        person.roles().stream()
                                .sorted()
                                .map(role -> role.code())
                                .collect(Collectors.joining(",")))
                .setParameter("language", language.name())
                .executeUpdate();
        if (!known) {
            profiles.mute(person.id(), NotificationKind.mutedAtFirst());
        }
        session.clear();
    }
}
