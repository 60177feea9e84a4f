package ma.hawafiz.review.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.identity.CurrentActor;
import org.hibernate.Session;

/** The views of the work list that the acting person keeps; nobody else sees them. */
@ApplicationScoped
class SavedViews {
    private final Session session;
    private final CurrentActor currentActor;

    SavedViews(Session session, CurrentActor currentActor) {
        this.session = session;
        this.currentActor = currentActor;
    }

    public record SavedView(UUID id, String name, String address) {}

    /** By name: few, and all of them shown. */
    List<SavedView> all() {
        return session.createNativeQuery(
                        "select id, name, address from saved_view where person = :person order by lower(name), id",
                        Object[].class)
                .setParameter("person", currentActor.get().id())
                .getResultStream()
                .map(row -> new SavedView((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }
}
