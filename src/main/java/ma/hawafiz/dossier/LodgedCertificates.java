package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.CertificateStanding;

/** Where the dates of a lodged dossier’s certificates came from: written with the lodging, and never again. */
@ApplicationScoped
class LodgedCertificates {
    private final EntityManager entities;

    LodgedCertificates(EntityManager entities) {
        this.entities = entities;
    }

    void freeze(Dossier dossier, List<CertificateStanding> standing) {
        // The lodgement first: these rows refer to it, and Hibernate knows no such reference.
        entities.flush();
        standing.forEach(each -> entities.persist(LodgedCertificate.of(dossier, each)));
    }

    /** Empty for a dossier lodged before registers were asked. */
    List<CertificateStanding> of(UUID dossierId) {
        return entities.createQuery(
                        "from LodgedCertificate where dossierId = :dossier order by register", LodgedCertificate.class)
                .setParameter("dossier", dossierId)
                .getResultStream()
                .map(LodgedCertificate::standing)
                .toList();
    }
}
