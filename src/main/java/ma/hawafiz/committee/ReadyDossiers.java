package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The dossiers that wait for a session: with an opinion no session has followed yet, and on no agenda. */
@ApplicationScoped
class ReadyDossiers {
    private static final String READY = """
            select d.id from dossier d where d.state = 'PROPOSED'
            and not exists (select from agenda_item i where i.dossier_id = d.id and i.live)
            and not exists (select from agenda_outcome o where o.outcome = 'FOLLOWED' and o.opinion_id = (
                select p.id from opinion p where p.dossier_id = d.id order by p.id desc limit 1))
            order by d.id limit :most""";

    private final EntityManager entities;

    ReadyDossiers(EntityManager entities) {
        this.entities = entities;
    }

    /** The oldest first. */
    List<UUID> first(int most) {
        return entities.createNativeQuery(READY, UUID.class).setParameter("most", most).getResultList().stream()
                .map(UUID.class::cast)
                .toList();
    }
}
