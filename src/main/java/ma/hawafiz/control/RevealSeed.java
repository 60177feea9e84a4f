package ma.hawafiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.hawafiz.control.ControlEvent.SeedRevealed;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.secrets.PersonalNumbers;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;

/** Publishes the seed of a frozen population: which dossiers it draws is the database's to say, and anybody's to recompute. */
@ApplicationScoped
class RevealSeed {
    private final Session session;
    private final Controls controls;
    private final PersonalNumbers secrets;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<SeedRevealed> happened;

    RevealSeed(
            Session session,
            Controls controls,
            PersonalNumbers secrets,
            CurrentActor currentActor,
            PortalClock clock,
            Event<SeedRevealed> happened) {
        this.session = session;
        this.controls = controls;
        this.secrets = secrets;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /** @throws Refusal NOT_FOUND; CONTROL_CONFLICT before the population is frozen, or where the seed is public already */
    @Transactional
    void reveal(UUID id) {
        Control control = controls.get(id);
        if (control.frozenAt() == null || control.seed() != null) {
            throw new Refusal(ProblemType.CONTROL_CONFLICT);
        }
        byte[] sealed = session.createNativeQuery("select seed_encrypted from control where id = :id", byte[].class)
                .setParameter("id", id)
                .getSingleResult();
        Actor actor = currentActor.get();
        session.createNativeMutationQuery("insert into control_draw values (:id, :seed, :person, :name, :at)")
                .setParameter("id", id)
                .setParameter("seed", secrets.decrypt(sealed))
                .setParameter("person", actor.id())
                .setParameter("name", actor.name())
                .setParameter("at", clock.now())
                .executeUpdate();
        happened.fire(new SeedRevealed(id, controls.get(id).drawn()));
    }
}
