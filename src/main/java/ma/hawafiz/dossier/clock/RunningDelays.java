package ma.hawafiz.dossier.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** The delays that run now: what is about to lapse. Ordered by their last calendar day, which orders the day they are due too. */
@ApplicationScoped
public class RunningDelays {
    private static final String ROWS = """
            select new ma.hawafiz.dossier.clock.RunningDelay(e.id, d.id, d.companyId, c.name, l.number, d.measure,
                d.exercice, d.state, e.delay, e.ends)
            from RunningEntry e join Dossier d on d.id = e.dossierId join Company c on c.id = d.companyId
                join Lodgement l on l.dossierId = d.id
            where (:delay is null or e.delay = :delay)
                and (:after is null or e.ends > (select a.ends from ClockEntry a where a.id = :after)
                    or e.ends = (select a.ends from ClockEntry a where a.id = :after) and e.id > :after)
            order by e.ends, e.id""";

    private final EntityManager entities;
    private final DelayTerms terms;
    private final PortalClock clock;

    RunningDelays(EntityManager entities, DelayTerms terms, PortalClock clock) {
        this.entities = entities;
        this.terms = terms;
        this.clock = clock;
    }

    /** The soonest first. */
    public Page<RunningDelay> list(@Nullable Delay delay, Slice slice) {
        List<RunningDelay> rows = entities.createQuery(ROWS, RunningDelay.class)
                .setParameter("delay", delay)
                .setParameter("after", slice.after())
                .setMaxResults(slice.fetch())
                .getResultList();
        return slice.page(rows, RunningDelay::id);
    }

    public TimeLeft left(RunningDelay running) {
        return terms.left(running.delay(), running.ends(), clock.today());
    }

    /** Of several dossiers: what is left of the delay each waits for; none where none runs. */
    public Map<UUID, TimeLeft> left(Collection<UUID> dossiers) {
        return entities.createQuery("from RunningEntry where dossierId in :dossiers", RunningEntry.class)
                .setParameter("dossiers", dossiers)
                .getResultStream()
                .collect(Collectors.toMap(
                        entry -> entry.dossierId,
                        entry -> terms.left(entry.delay, entry.ends, clock.today()),
                        (one, other) -> one.due().isBefore(other.due()) ? one : other));
    }
}
