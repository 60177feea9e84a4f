package ma.hawafiz.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.identity.Role;
import org.hibernate.Session;

/** Whom news concerns. Who somebody else is, and in which role, is the database's to know: here are only their ids. */
@ApplicationScoped
public class Recipients {
    private final Session session;

    Recipients(Session session) {
        this.session = session;
    }

    /** Who may act for the company in one of the roles; also who has a mandate and never signed in, for nobody knows their role. */
    public Set<UUID> ofCompany(UUID companyId, Role... roles) {
        return persons(session.createNativeQuery(
                        "select p from persons_of_company(:company, string_to_array(:roles, ',')) p", UUID.class)
                .setParameter("company", companyId)
                .setParameter("roles", codes(roles)));
    }

    /** Who was last seen in one of the roles. */
    public Set<UUID> inRole(Role... roles) {
        return persons(
                session.createNativeQuery("select p from persons_in_roles(string_to_array(:roles, ',')) p", UUID.class)
                        .setParameter("roles", codes(roles)));
    }

    /** The person of the ministry whose dossier it is; where it is nobody's yet, all in the role. */
    public Set<UUID> inCharge(UUID dossierId, Role otherwise) {
        Set<UUID> found = persons(session.createNativeQuery("select p from person_in_charge(:dossier) p", UUID.class)
                .setParameter("dossier", dossierId));
        return found.isEmpty() ? inRole(otherwise) : found;
    }

    private static Set<UUID> persons(org.hibernate.query.NativeQuery<UUID> query) {
        return new HashSet<>(query.getResultList());
    }

    private static String codes(Role... roles) {
        return Arrays.stream(roles).map(Role::code).collect(Collectors.joining(","));
    }
}
