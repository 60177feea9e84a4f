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
import ma.hawafiz.committee.CommitteeEvent.MemberAppointed;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** The secretariat writes down who sits on the committee, and from which day: in a seat of their own, or as a deputy. */
@ApplicationScoped
public class AppointMember {
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<MemberAppointed> happened;

    AppointMember(
            EntityManager entities, CurrentActor currentActor, PortalClock clock, Event<MemberAppointed> happened) {
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * @param person the subject Keycloak names
     * @param deputyOf the titular member whose seat it is; null for a titular member
     */
    public record Appointment(
            @Nullable UUID person,
            @Nullable String name,
            @Nullable LocalDate since,
            @Nullable UUID deputyOf) {}

    /** @throws Refusal REQUEST_INVALID with everything that is wrong */
    @Transactional
    public UUID appoint(Appointment appointment) {
        check(appointment);
        Actor actor = currentActor.get();
        CommitteeMember member = new CommitteeMember();
        member.id = Ids.next();
        member.seat = appointment.deputyOf() == null ? member.id : appointment.deputyOf();
        member.person = Objects.requireNonNull(appointment.person());
        member.name = Objects.requireNonNull(appointment.name()).strip();
        member.since = Objects.requireNonNull(appointment.since());
        member.appointedBy = actor.id();
        member.appointedByName = actor.name();
        member.appointedAt = clock.now();
        entities.persist(member);
        entities.flush();
        happened.fire(new MemberAppointed(member.id, member.seat, member.since));
        return member.id;
    }

    private void check(Appointment appointment) {
        List<Violation> violations = new ArrayList<>();
        if (appointment.person() == null) {
            violations.add(Violation.of("$.person", null, "member.missing"));
        } else if (sits(appointment.person())) {
            violations.add(Violation.of("$.person", appointment.person().toString(), "committee.sitsAlready"));
        }
        if (appointment.name() == null || appointment.name().isBlank()) {
            violations.add(Violation.of("$.name", appointment.name(), "member.missing"));
        }
        if (appointment.since() == null) {
            violations.add(Violation.of("$.since", null, "member.missing"));
        }
        if (appointment.deputyOf() != null && !titular(appointment.deputyOf())) {
            violations.add(Violation.of("$.deputyOf", appointment.deputyOf().toString(), "committee.noTitular"));
        }
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
    }

    private boolean sits(UUID person) {
        return !entities.createQuery(
                        "select id from CommitteeMember where person = :person and until is null", UUID.class)
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
    }

    private boolean titular(UUID id) {
        CommitteeMember member = entities.find(CommitteeMember.class, id);
        return member != null && member.titular();
    }
}
