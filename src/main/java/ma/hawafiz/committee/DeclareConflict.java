package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.hawafiz.committee.CommitteeEvent.ConflictRecorded;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;

/** A member says that they have an interest in a dossier: they do not vote on it and do not count for its quorum. */
@ApplicationScoped
public class DeclareConflict {
    private final Sessions sessions;
    private final Members members;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<ConflictRecorded> happened;

    DeclareConflict(
            Sessions sessions,
            Members members,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock,
            Event<ConflictRecorded> happened) {
        this.sessions = sessions;
        this.members = members;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * @throws Refusal NOT_FOUND; NOT_PRESENT for who does not sit; SESSION_STATE_CONFLICT, CONFLICT_OF_INTEREST if it is
     *     declared already, VOTED_ALREADY
     */
    @Transactional
    public void declare(UUID sessionId, UUID dossierId, String ground) {
        Session session = sessions.get(sessionId);
        AgendaItem item = sessions.item(sessionId, dossierId);
        Actor actor = currentActor.get();
        CommitteeMember member =
                members.sitting(actor.id(), session.day).orElseThrow(() -> new Refusal(ProblemType.NOT_PRESENT));
        Conflict conflict = new Conflict();
        conflict.id = Ids.next();
        conflict.sessionId = sessionId;
        conflict.itemId = item.id;
        conflict.memberId = member.id;
        conflict.name = member.name;
        conflict.source = Conflict.Source.DECLARED;
        conflict.ground = ground;
        conflict.recordedBy = actor.id();
        conflict.recordedAt = clock.now();
        entities.persist(conflict);
        entities.flush();
        happened.fire(new ConflictRecorded(sessionId, item.id, member.id, conflict.source.name()));
    }
}
