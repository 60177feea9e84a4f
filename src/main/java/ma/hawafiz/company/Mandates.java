package ma.hawafiz.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may act for a company now. */
@ApplicationScoped
public class Mandates {
    private final EntityManager entities;

    Mandates(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of the persons who may. */
    public Set<UUID> among(Collection<UUID> persons, UUID companyId) {
        return entities.createQuery(
                        "select person from Mandate where companyId = :company and person in :persons and revokedAt is null",
                        UUID.class)
                .setParameter("company", companyId)
                .setParameter("persons", persons)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
