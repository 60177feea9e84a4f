package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;

/** That somebody of the ministry reads a dossier is told to the journal, once per person, dossier and hour. */
@ApplicationScoped
public class RecordReading {
    private static final String OF_DOSSIER = """
            insert into dossier_reading select d.id, :person, :hour from dossier d where d.id = :id
            on conflict do nothing returning dossier_id""";
    private static final String OF_DETERMINATION = """
            insert into dossier_reading select d.dossier_id, :person, :hour from determination d where d.id = :id
            on conflict do nothing returning dossier_id""";

    private final Session session;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<DossierRead> happened;

    RecordReading(Session session, CurrentActor currentActor, PortalClock clock, Event<DossierRead> happened) {
        this.session = session;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /** Nothing where there is no such dossier. */
    @Transactional
    public void dossier(UUID dossierId) {
        record(OF_DOSSIER, dossierId);
    }

    /** Of the dossier a determination was made of. */
    @Transactional
    public void determination(UUID determinationId) {
        record(OF_DETERMINATION, determinationId);
    }

    private void record(String insertion, UUID id) {
        session.createNativeQuery(insertion, UUID.class)
                .setParameter("person", currentActor.get().id())
                .setParameter("hour", clock.now().truncatedTo(ChronoUnit.HOURS))
                .setParameter("id", id)
                .getResultList()
                .forEach(dossier -> happened.fire(new DossierRead(dossier)));
    }
}
