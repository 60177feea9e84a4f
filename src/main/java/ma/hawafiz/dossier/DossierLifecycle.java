package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** The one place where a dossier moves from a state to another. The database checks every move again. */
@ApplicationScoped
public class DossierLifecycle {
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<DossierMoved> happened;

    DossierLifecycle(
            EntityManager entities, CurrentActor currentActor, PortalClock clock, Event<DossierMoved> happened) {
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /** @throws Refusal DOSSIER_STATE_CONFLICT if the action cannot be done to the dossier as it stands */
    public void require(Dossier dossier, DossierAction action) {
        if (!action.possibleIn(dossier.state)) {
            throw new Refusal(ProblemType.DOSSIER_STATE_CONFLICT, dossier.state.name(), action.name());
        }
    }

    /**
     * @return the id of the step of its life that this is
     * @throws Refusal DOSSIER_STATE_CONFLICT, also if somebody else moved it meanwhile
     */
    public UUID move(Dossier dossier, DossierAction action, DossierState to, @Nullable String ground) {
        if (!action.leads(dossier.state, to)) {
            throw new Refusal(ProblemType.DOSSIER_STATE_CONFLICT, dossier.state.name(), action.name());
        }
        Actor actor = currentActor.get();
        DossierEvent event = new DossierEvent();
        event.id = Ids.next();
        event.dossierId = dossier.id;
        event.companyId = dossier.companyId;
        event.action = action;
        event.fromState = dossier.state;
        event.toState = to;
        event.ground = ground;
        event.actor = actor.id();
        event.actorName = actor.name();
        event.at = clock.now();
        entities.persist(event);
        entities.flush();
        entities.refresh(dossier);
        happened.fire(new DossierMoved(dossier.companyId, dossier.id, action, event.fromState, to, event.id, ground));
        return event.id;
    }
}
