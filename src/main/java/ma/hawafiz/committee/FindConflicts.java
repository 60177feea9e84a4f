package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.hawafiz.committee.CommitteeEvent.ConflictRecorded;
import ma.hawafiz.company.Mandates;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;

/** Writes down the conflicts of interest that nobody has to declare: a member who may act for the company. */
@ApplicationScoped
class FindConflicts {
    private final Sessions sessions;
    private final Mandates mandates;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<ConflictRecorded> happened;

    FindConflicts(
            Sessions sessions,
            Mandates mandates,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock,
            Event<ConflictRecorded> happened) {
        this.sessions = sessions;
        this.mandates = mandates;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /** Among those present, in the running transaction. */
    void among(List<Presence> present, UUID sessionId) {
        // Whoever has voted had no interest then.
        Set<String> known = Stream.concat(
                        sessions.conflicts(sessionId).stream().map(each -> each.itemId + " " + each.memberId),
                        sessions.votes(sessionId).stream().map(each -> each.itemId + " " + each.memberId))
                .collect(Collectors.toSet());
        List<UUID> persons = present.stream().map(each -> each.person).toList();
        for (AgendaItem item : sessions.agenda(sessionId)) {
            Set<UUID> mandated = mandates.among(persons, item.companyId);
            present.stream()
                    .filter(each -> mandated.contains(each.person) && !known.contains(item.id + " " + each.memberId))
                    .forEach(each -> record(item, each));
        }
        entities.flush();
    }

    private void record(AgendaItem item, Presence present) {
        Conflict conflict = new Conflict();
        conflict.id = Ids.next();
        conflict.sessionId = item.sessionId;
        conflict.itemId = item.id;
        conflict.memberId = present.memberId;
        conflict.name = present.name;
        conflict.source = Conflict.Source.MANDATE;
        conflict.recordedBy = currentActor.get().id();
        conflict.recordedAt = clock.now();
        entities.persist(conflict);
        happened.fire(new ConflictRecorded(item.sessionId, item.id, present.memberId, conflict.source.name()));
    }
}
