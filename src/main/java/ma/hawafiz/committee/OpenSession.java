package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.hawafiz.committee.CommitteeEvent.SessionOpened;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;
import org.jspecify.annotations.Nullable;

/** The secretariat records who is there and who chairs, and opens the session: from then on its members vote. */
@ApplicationScoped
public class OpenSession {
    private final Sessions sessions;
    private final Members members;
    private final SessionSteps steps;
    private final FindConflicts findConflicts;
    private final AdoptedRules rules;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<SessionOpened> happened;

    OpenSession(
            Sessions sessions,
            Members members,
            SessionSteps steps,
            FindConflicts findConflicts,
            AdoptedRules rules,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock,
            Event<SessionOpened> happened) {
        this.sessions = sessions;
        this.members = members;
        this.steps = steps;
        this.findConflicts = findConflicts;
        this.rules = rules;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * @param present ids of members
     * @param chair one of them
     * @throws Refusal NOT_FOUND, SESSION_STATE_CONFLICT, QUORUM_NOT_MET, REQUEST_INVALID with everything that is wrong
     */
    @Transactional
    public void open(UUID sessionId, List<UUID> present, @Nullable UUID chair) {
        Session session = sessions.get(sessionId, Session.State.CONVENED);
        List<CommitteeMember> sitting = members.on(session.day);
        Map<UUID, CommitteeMember> known =
                sitting.stream().collect(Collectors.toMap(member -> member.id, Function.identity()));
        check(session, present, chair, known);
        int seats = (int) sitting.stream().filter(CommitteeMember::titular).count();
        int quorum = VotingRules.on(session.day, rules.current()).quorumOf(seats);
        if (present.size() < quorum) {
            throw new Refusal(ProblemType.QUORUM_NOT_MET, present.size(), quorum, seats);
        }
        List<Presence> presences = sitting.stream()
                .filter(member -> present.contains(member.id))
                .map(member -> presence(session, member))
                .toList();
        presences.forEach(entities::persist);
        findConflicts.among(presences, sessionId);
        Presence chairing = presences.stream()
                .filter(each -> each.memberId.equals(chair))
                .findFirst()
                .orElseThrow();
        steps.open(session, new SessionSteps.Opening(chairing, seats, quorum));
        happened.fire(new SessionOpened(sessionId, seats, quorum, present.size()));
    }

    private void check(Session session, List<UUID> present, @Nullable UUID chair, Map<UUID, CommitteeMember> known) {
        List<Violation> violations = new ArrayList<>();
        if (session.day.isAfter(clock.today())) {
            violations.add(Violation.of("$.day", session.day.toString(), "committee.dayToCome", session.day));
        }
        Set<UUID> taken = new HashSet<>();
        for (int i = 0; i < present.size(); i++) {
            String path = "$.present[" + i + "]";
            CommitteeMember member = known.get(present.get(i));
            if (member == null) {
                violations.add(Violation.of(path, present.get(i).toString(), "committee.doesNotSit"));
            } else if (!taken.add(member.seat)) {
                violations.add(Violation.of(path, present.get(i).toString(), "committee.seatTaken", member.name));
            }
        }
        if (chair == null || !present.contains(chair)) {
            violations.add(Violation.of("$.chair", chair == null ? null : chair.toString(), "committee.chairAbsent"));
        }
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
    }

    private Presence presence(Session session, CommitteeMember member) {
        Presence presence = new Presence();
        presence.id = Ids.next();
        presence.sessionId = session.id;
        presence.memberId = member.id;
        presence.seat = member.seat;
        presence.person = member.person;
        presence.name = member.name;
        presence.recordedBy = currentActor.get().id();
        presence.recordedAt = clock.now();
        return presence;
    }
}
