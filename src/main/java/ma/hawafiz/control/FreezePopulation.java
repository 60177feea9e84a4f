package ma.hawafiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.control.ControlEvent.PopulationFrozen;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;

/** Fixes which dossiers may be drawn, once the period is over; the database finds them and weighs their risk. */
@ApplicationScoped
class FreezePopulation {
    private final Session session;
    private final Controls controls;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<PopulationFrozen> happened;

    FreezePopulation(
            Session session,
            Controls controls,
            CurrentActor currentActor,
            PortalClock clock,
            Event<PopulationFrozen> happened) {
        this.session = session;
        this.controls = controls;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /** @throws Refusal NOT_FOUND; CONTROL_CONFLICT where it is frozen already or the period is not over */
    @Transactional
    void freeze(UUID id) {
        Control control = controls.get(id);
        if (control.frozenAt() != null || clock.today().isBefore(control.plan().until())) {
            throw new Refusal(ProblemType.CONTROL_CONFLICT);
        }
        Actor actor = currentActor.get();
        session.createNativeMutationQuery(
                        "insert into control_population (control_id, frozen_by, frozen_by_name, frozen_at)"
                                + " values (:id, :person, :name, :at)")
                .setParameter("id", id)
                .setParameter("person", actor.id())
                .setParameter("name", actor.name())
                .setParameter("at", clock.now())
                .executeUpdate();
        Control frozen = controls.get(id);
        happened.fire(new PopulationFrozen(
                id, Objects.requireNonNull(frozen.populationSha256()), Objects.requireNonNull(frozen.dossiers())));
    }
}
