package ma.hawafiz.notification.preference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.notification.NotificationKind;

/** The acting person's own profile. */
@ApplicationScoped
class Profiles implements PanacheRepositoryBase<PersonProfile, UUID> {

    Set<NotificationKind> muted(UUID person) {
        Set<NotificationKind> muted = EnumSet.noneOf(NotificationKind.class);
        getEntityManager()
                .createNativeQuery("select kind from muted_mail where person = :person", String.class)
                .setParameter("person", person)
                .getResultList()
                .forEach(kind -> muted.add(NotificationKind.valueOf(String.valueOf(kind))));
        return muted;
    }

    void mute(UUID person, Collection<NotificationKind> kinds) {
        getEntityManager()
                .createNativeQuery("delete from muted_mail where person = :person")
                .setParameter("person", person)
                .executeUpdate();
        for (NotificationKind kind : kinds) {
            getEntityManager()
                    .createNativeQuery("insert into muted_mail (person, kind) values (:person, :kind)")
                    .setParameter("person", person)
                    .setParameter("kind", kind.name())
                    .executeUpdate();
        }
    }
}
