package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.hawafiz.committee.CommitteeEvent.VoteCast;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;

/** A member who is there says what they think of an opinion: once, in person, while the session is open. */
@ApplicationScoped
public class CastVote {
    private final Sessions sessions;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<VoteCast> happened;

    CastVote(
            Sessions sessions,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock,
            Event<VoteCast> happened) {
        this.sessions = sessions;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /** @throws Refusal NOT_FOUND, SESSION_STATE_CONFLICT, NOT_PRESENT, CONFLICT_OF_INTEREST, VOTED_ALREADY */
    @Transactional
    public void cast(UUID sessionId, UUID dossierId, Choice choice) {
        Session session = sessions.get(sessionId, Session.State.OPEN);
        AgendaItem item = sessions.item(session.id, dossierId);
        Actor actor = currentActor.get();
        Presence present = sessions.presences(sessionId).stream()
                .filter(each -> each.person.equals(actor.id()))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_PRESENT));
        if (sessions.conflicts(sessionId).stream()
                .anyMatch(each -> each.itemId.equals(item.id) && each.memberId.equals(present.memberId))) {
            throw new Refusal(ProblemType.CONFLICT_OF_INTEREST);
        }
        Vote vote = new Vote();
        vote.id = Ids.next();
        vote.sessionId = sessionId;
        vote.itemId = item.id;
        vote.memberId = present.memberId;
        vote.person = actor.id();
        vote.name = actor.name();
        vote.vote = choice;
        vote.at = clock.now();
        entities.persist(vote);
        entities.flush();
        happened.fire(new VoteCast(sessionId, item.id, present.memberId, choice));
    }
}
