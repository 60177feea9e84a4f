package ma.hawafiz.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** What the ministry has written of a dossier. */
@ApplicationScoped
public class Reviews {
    private final EntityManager entities;

    Reviews(EntityManager entities) {
        this.entities = entities;
    }

    /** The last opinion given; a company sees none. */
    public Optional<Opinion> opinion(UUID dossierId) {
        return last(Opinion.class, dossierId);
    }

    public Optional<Decision> decision(UUID dossierId) {
        return last(Decision.class, dossierId);
    }

    private <T> Optional<T> last(Class<T> kind, UUID dossierId) {
        return entities.createQuery(
                        "from " + kind.getSimpleName() + " where dossierId = :dossier order by id desc", kind)
                .setParameter("dossier", dossierId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
