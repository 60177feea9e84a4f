package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;

/** Who sits, sat and will sit on the committee. */
@ApplicationScoped
class Members {
    private final EntityManager entities;

    Members(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws Refusal NOT_FOUND */
    CommitteeMember get(UUID id) {
        CommitteeMember member = entities.find(CommitteeMember.class, id);
        if (member == null) {
            throw new Refusal(ProblemType.NOT_FOUND, id);
        }
        return member;
    }

    /** The newest first. */
    Page<CommitteeMember> list(Slice slice) {
        List<CommitteeMember> rows = entities.createQuery(
                        "from CommitteeMember where :after is null or id < :after order by id desc",
                        CommitteeMember.class)
                .setParameter("after", slice.after())
                .setMaxResults(slice.fetch())
                .getResultList();
        return slice.page(rows, member -> member.id);
    }

    /** Who sits on the day, each deputy after the titular member: a committee is a handful of people. */
    List<CommitteeMember> on(LocalDate day) {
        return entities.createQuery("""
                        from CommitteeMember m where m.since <= :day and (m.until is null or m.until >= :day)
                        and exists (select 1 from CommitteeMember t where t.id = m.seat and t.since <= :day
                            and (t.until is null or t.until >= :day))
                        order by m.seat, m.id""", CommitteeMember.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** The person as a member on the day. */
    Optional<CommitteeMember> sitting(UUID person, LocalDate day) {
        return on(day).stream().filter(member -> member.person.equals(person)).findFirst();
    }
}
