package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** The one place where a session moves. The database checks every step again, and from then on holds the session. */
@ApplicationScoped
class SessionSteps {
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;

    SessionSteps(EntityManager entities, CurrentActor currentActor, PortalClock clock) {
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** With whom, before how many, an opening is valid. */
    record Opening(Presence chair, int seats, int quorum) {}

    void open(Session session, Opening opening) {
        step(session, SessionStep.Step.OPEN, opening, null);
    }

    void close(Session session) {
        step(session, SessionStep.Step.CLOSE, null, null);
    }

    void cancel(Session session, String ground) {
        step(session, SessionStep.Step.CANCEL, null, ground);
    }

    private void step(Session session, SessionStep.Step which, @Nullable Opening opening, @Nullable String ground) {
        Actor actor = currentActor.get();
        SessionStep step = new SessionStep();
        step.id = Ids.next();
        step.sessionId = session.id;
        step.step = which;
        if (opening != null) {
            step.chair = opening.chair().memberId;
            step.seats = opening.seats();
            step.quorum = opening.quorum();
        }
        step.ground = ground;
        step.actor = actor.id();
        step.actorName = actor.name();
        step.at = clock.now();
        entities.persist(step);
        entities.flush();
        entities.refresh(session);
    }
}
