package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.committee.CommitteeEvent.SessionConvened;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** The secretariat calls the committee together for a day. */
@ApplicationScoped
public class ConveneSession {
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<SessionConvened> happened;

    ConveneSession(
            EntityManager entities, CurrentActor currentActor, PortalClock clock, Event<SessionConvened> happened) {
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /** @throws Refusal REQUEST_INVALID without a place, without a day, or for a day that is over */
    @Transactional
    public UUID convene(@Nullable LocalDate day, @Nullable String place) {
        check(day, place);
        Actor actor = currentActor.get();
        Session session = new Session();
        session.id = Ids.next();
        session.day = Objects.requireNonNull(day);
        session.number = "CTO-%d-%04d".formatted(session.day.getYear(), nextNumber());
        session.place = Objects.requireNonNull(place).strip();
        session.convenedBy = actor.id();
        session.convenedByName = actor.name();
        session.convenedAt = clock.now();
        entities.persist(session);
        entities.flush();
        happened.fire(new SessionConvened(session.id, session.number, session.day));
        return session.id;
    }

    private void check(@Nullable LocalDate day, @Nullable String place) {
        List<Violation> violations = new ArrayList<>();
        if (day == null) {
            violations.add(Violation.of("$.day", null, "member.missing"));
        } else if (day.isBefore(clock.today())) {
            violations.add(Violation.of("$.day", day.toString(), "committee.dayIsOver"));
        }
        if (place == null || place.isBlank()) {
            violations.add(Violation.of("$.place", place, "member.missing"));
        }
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
    }

    private long nextNumber() {
        return ((Number) entities.createNativeQuery("select nextval('committee_session_sequence')")
                        .getSingleResult())
                .longValue();
    }
}
