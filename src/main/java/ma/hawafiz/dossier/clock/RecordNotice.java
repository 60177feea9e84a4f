package ma.hawafiz.dossier.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;

/** Tells that a delay nears its end, or is over: once each, however many instances of the portal see it. */
@ApplicationScoped
public class RecordNotice {
    private static final String ONCE = """
            insert into clock_notice (id, start_id, dossier_id, company_id, notice, due, recorded_at)
            select :id, e.id, e.dossier_id, e.company_id, :notice, :due, :at from clock_entry e
            where e.dossier_id = :dossier and e.delay = :delay and e.kind = 'START' order by e.position desc limit 1
            on conflict do nothing""";

    private final EntityManager entities;
    private final PortalClock clock;
    private final Event<DelayNearsEnd> nearsEnd;
    private final Event<DelayLapsed> lapsed;

    RecordNotice(EntityManager entities, PortalClock clock, Event<DelayNearsEnd> nearsEnd, Event<DelayLapsed> lapsed) {
        this.entities = entities;
        this.clock = clock;
        this.nearsEnd = nearsEnd;
        this.lapsed = lapsed;
    }

    @Transactional
    void nearsEnd(RunningDelay running, LocalDate due) {
        if (isNew("NEARS_END", running, due)) {
            nearsEnd.fire(new DelayNearsEnd(running.companyId(), running.dossierId(), running.delay(), due));
        }
    }

    @Transactional
    void lapsed(RunningDelay running, LocalDate due) {
        if (isNew("LAPSED", running, due)) {
            lapsed.fire(new DelayLapsed(running.companyId(), running.dossierId(), running.delay(), due));
        }
    }

    private boolean isNew(String notice, RunningDelay running, LocalDate due) {
        return entities.createNativeQuery(ONCE)
                        .setParameter("id", Ids.next())
                        .setParameter("notice", notice)
                        .setParameter("due", due)
                        .setParameter("at", clock.now())
                        .setParameter("dossier", running.dossierId())
                        .setParameter("delay", running.delay().name())
                        .executeUpdate()
                == 1;
    }
}
