package ma.hawafiz.notification;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.identity.Role;
import ma.hawafiz.platform.i18n.Language;

/** People of the tests as if they had signed in, and what they were told, read past the portal. */
public final class Persons {
    private Persons() {}

    public static String email(UUID person) {
        return "p" + person + "@essai.example";
    }

    /** Signed in once in a role, with an address of their own. */
    public static UUID known(UUID person, Role role, Language language) throws SQLException {
        try (Database owner = Database.asOwner()) {
            owner.change(
                    "insert into person_profile (person, token_email, roles, language) values (?, ?, string_to_array(?, ','), ?)",
                    person,
                    email(person),
                    role.code(),
                    language.name());
        }
        return person;
    }

    /** May act for the company from now on. */
    public static UUID mandated(UUID company) throws SQLException {
        UUID person = UUID.randomUUID();
        try (Database owner = Database.asOwner()) {
            owner.change("insert into mandate values (gen_random_uuid(), ?, ?, now(), null, null)", company, person);
        }
        return person;
    }

    /** The kinds a person was told of, the oldest first. */
    public static List<String> told(UUID person) throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.all("select kind from notification where recipient = ? order by id", person);
        }
    }
}
