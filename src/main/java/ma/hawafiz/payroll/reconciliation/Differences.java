package ma.hawafiz.payroll.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What the sources say of a company's people, held against each other; found anew each time, from what stands now. */
@ApplicationScoped
class Differences {
    /**
     * The differences nobody has decided on, as they now stand. What was taken from a source is in the payroll; where it is not
     * any more, it is open again.
     */
    static final String OPEN = """
            from payroll_differences(:company, cast(:source as text), :first, :last) d
            where not exists (select from difference_decision x where x.choice = 'KEEP' and x.company_id = :company
                and (x.source, x.kind, x.period, x.person) = (d.source, d.kind, d.period, d.person)
                and (x.payroll_says, x.source_says) is not distinct from (d.payroll_says, d.source_says))""";

    private static final String LIST = """
            select d.kind, d.period, d.person, d.cnss, d.name, d.payroll_says, d.source_says, d.source_import %s
                and (cast(:kind as text) is null or d.kind = :kind)
                and (cast(:after as text) is null or d.kind || '.' || d.person > :after)
            order by d.kind || '.' || d.person limit :fetch""".formatted(OPEN);
    private static final String COUNTS =
            "select d.period, d.kind, count(*) %s group by d.period, d.kind order by d.period, d.kind".formatted(OPEN);
    private static final String PERSONS = "select distinct d.cnss %s".formatted(OPEN);
    private static final String DECIDED = """
            select id, kind, person, name, payroll_says, source_says, choice, ground, decided_by_name, decided_at
            from difference_decision
            where company_id = :company and source = :source and period = :period
                and (cast(:after as uuid) is null or id < :after)
            order by id desc limit :fetch""";

    private final Session session;

    Differences(Session session) {
        this.session = session;
    }

    /** How many differences of a kind nobody has decided on. */
    record Count(int period, DifferenceKind kind, int open) {}

    record Decided(
            UUID id,
            DifferenceKind kind,
            String person,
            String name,
            @Nullable String payrollSays,
            @Nullable String sourceSays,
            Choice choice,
            String ground,
            String decidedBy,
            Instant decidedAt) {}

    /**
     * Nobody has decided on.
     *
     * @param after the key of the last one seen
     */
    List<Difference> open(
            UUID companyId, Period period, @Nullable DifferenceKind kind, @Nullable String after, int fetch) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("company", companyId)
                .setParameter("source", period.source())
                .setParameter("first", period.index())
                .setParameter("last", period.index())
                .setParameter("kind", kind == null ? null : kind.name())
                .setParameter("after", after)
                .setParameter("fetch", fetch)
                .getResultStream()
                .map(row -> new Difference(
                        DifferenceKind.valueOf((String) row[0]),
                        (Integer) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (UUID) row[7]))
                .toList();
    }

    /** Of months or years from one to another. */
    List<Count> counts(UUID companyId, Period first, Period last) {
        return session.createNativeQuery(COUNTS, Object[].class)
                .setParameter("company", companyId)
                .setParameter("source", first.source())
                .setParameter("first", first.index())
                .setParameter("last", last.index())
                .getResultStream()
                .map(row -> new Count(
                        (Integer) row[0], DifferenceKind.valueOf((String) row[1]), ((Number) row[2]).intValue()))
                .toList();
    }

    /** Of whom, in months or years from one to another, something is open: by CNSS number. */
    List<String> persons(UUID companyId, Period first, Period last) {
        return session.createNativeQuery(PERSONS, String.class)
                .setParameter("company", companyId)
                .setParameter("source", first.source())
                .setParameter("first", first.index())
                .setParameter("last", last.index())
                .getResultList();
    }

    /** The latest first. */
    List<Decided> decided(UUID companyId, Period period, @Nullable UUID after, int fetch) {
        return session.createNativeQuery(DECIDED, Object[].class)
                .setParameter("company", companyId)
                .setParameter("source", period.source())
                .setParameter("period", period.index())
                .setParameter("after", after)
                .setParameter("fetch", fetch)
                .getResultStream()
                .map(row -> new Decided(
                        (UUID) row[0],
                        DifferenceKind.valueOf((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        Choice.valueOf((String) row[6]),
                        (String) row[7],
                        (String) row[8],
                        (Instant) row[9]))
                .toList();
    }
}
