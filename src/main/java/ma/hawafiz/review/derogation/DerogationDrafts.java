package ma.hawafiz.review.derogation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.identity.CurrentActor;
import org.hibernate.Session;

/** The derogations the acting person is about to propose: hers alone until she gives her opinion. */
@ApplicationScoped
public class DerogationDrafts {
    private final Session session;
    private final CurrentActor currentActor;

    DerogationDrafts(Session session, CurrentActor currentActor) {
        this.session = session;
        this.currentActor = currentActor;
    }

    public List<LineDerogation> of(UUID dossierId) {
        return session.createNativeQuery(
                        "select cnss, ground from derogation_draft where dossier_id = :dossier and person = :person"
                                + " order by cnss",
                        Object[].class)
                .setParameter("dossier", dossierId)
                .setParameter("person", currentActor.get().id())
                .getResultStream()
                .map(row -> new LineDerogation((String) row[0], (String) row[1]))
                .toList();
    }

    void keep(UUID dossierId, String cnss, String ground) {
        session.createNativeMutationQuery("""
                        insert into derogation_draft values (:dossier, :person, :cnss, :ground)
                        on conflict (dossier_id, person, cnss) do update set ground = excluded.ground""")
                .setParameter("dossier", dossierId)
                .setParameter("person", currentActor.get().id())
                .setParameter("cnss", cnss)
                .setParameter("ground", ground)
                .executeUpdate();
    }

    void drop(UUID dossierId, String cnss) {
        session.createNativeMutationQuery(
                        "delete from derogation_draft where dossier_id = :dossier and person = :person and cnss = :cnss")
                .setParameter("dossier", dossierId)
                .setParameter("person", currentActor.get().id())
                .setParameter("cnss", cnss)
                .executeUpdate();
    }

    /** Once the opinion is given; in the transaction of whoever asks. */
    public void drop(UUID dossierId) {
        session.createNativeMutationQuery(
                        "delete from derogation_draft where dossier_id = :dossier and person = :person")
                .setParameter("dossier", dossierId)
                .setParameter("person", currentActor.get().id())
                .executeUpdate();
    }
}
