package ma.hawafiz.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.journal.Recorded;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;

/** Writes the journal: listens to whatever happens, in its transaction, so that neither stands without the other. */
@ApplicationScoped
class Journal {
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;

    Journal(EntityManager entities, CurrentActor currentActor, PortalClock clock) {
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    void write(@Observes Recorded happened) {
        Actor actor = currentActor.get();
        JournalEntry entry = new JournalEntry();
        entry.id = Ids.next();
        entry.at = clock.now();
        entry.actor = actor.id();
        entry.actorName = actor.name();
        entry.action = happened.action();
        entry.companyId = happened.companyId();
        entry.subject = happened.subject();
        entry.details = happened.details();
        entities.persist(entry);
    }
}
