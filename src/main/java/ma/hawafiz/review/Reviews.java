package ma.hawafiz.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
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

    /** In no order. */
    public List<OpinionSummary> opinions(Collection<UUID> ids) {
        return entities.createQuery("""
                        select new ma.hawafiz.review.OpinionSummary(o.id, o.dossierId, o.authorName, o.givenAt, o.summary,
                            count(case when l.amount > 0 then 1 end), count(case when l.amount = 0 then 1 end),
                            coalesce(sum(l.amount), 0), count(l.derogation))
                        from Opinion o left join o.lines l where o.id in :ids
                        group by o.id, o.dossierId, o.authorName, o.givenAt, o.summary""", OpinionSummary.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The decision whose place this one takes, on appeal. */
    public Optional<Decision> replacedBy(Decision decision) {
        return Optional.ofNullable(decision.revises()).map(id -> entities.find(Decision.class, id));
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
