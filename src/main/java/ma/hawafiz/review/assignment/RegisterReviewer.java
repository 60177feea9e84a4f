package ma.hawafiz.review.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;

/** Makes an agent or instructor known by name to her colleagues; writes only where there is something new. */
@ApplicationScoped
public class RegisterReviewer {
    private final Session session;
    private final CurrentActor currentActor;
    private final PortalClock clock;

    RegisterReviewer(Session session, CurrentActor currentActor, PortalClock clock) {
        this.session = session;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Transactional
    public void register() {
        Actor actor = currentActor.get();
        if (!actor.roles().contains(Role.AGENT) && !actor.roles().contains(Role.INSTRUCTOR)) {
            return;
        }
        session.createNativeMutationQuery("""
                        insert into reviewer values (:person, :name, :now)
                        on conflict (person) do update set name = excluded.name, seen_at = excluded.seen_at
                        where reviewer.name <> excluded.name""")
                .setParameter("person", actor.id())
                .setParameter("name", actor.name())
                .setParameter("now", clock.now())
                .executeUpdate();
    }
}
