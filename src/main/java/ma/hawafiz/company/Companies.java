package ma.hawafiz.company;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;

/** The companies the acting person may see: row security leaves no others to find. */
@ApplicationScoped
public class Companies implements PanacheRepositoryBase<Company, UUID> {

    /** @throws Refusal NOT_FOUND if it is unknown, or not the actor's: the answer does not tell which */
    public Company get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, id));
    }

    /** Whether the person holds a mandate today. To be asked as the system: nobody else sees the mandates of others. */
    public boolean mayActFor(UUID companyId, UUID person) {
        return getEntityManager()
                        .createQuery(
                                "select count(m) from Mandate m"
                                        + " where m.companyId = :company and m.person = :person and m.revokedAt is null",
                                Long.class)
                        .setParameter("company", companyId)
                        .setParameter("person", person)
                        .getSingleResult()
                > 0;
    }

    public Page<Company> list(Slice slice) {
        List<Company> rows = (slice.after() == null ? find("order by id") : find("id > ?1 order by id", slice.after()))
                .range(0, slice.fetch() - 1)
                .list();
        return slice.page(rows, Company::id);
    }

    /** What the company declares of itself, and the version of it; version 0 while it has declared nothing. */
    public VersionedFacts facts(UUID companyId) {
        return declaration(companyId)
                .map(declared -> new VersionedFacts(facts(declared), declared.version))
                .orElse(new VersionedFacts(DeclaredFacts.NONE, VersionedFacts.NOTHING_DECLARED));
    }

    /** @param version to be sent back with a change, so that two people's changes do not overwrite each other */
    public record VersionedFacts(DeclaredFacts facts, int version) {
        static final int NOTHING_DECLARED = -1;
    }

    Optional<Declaration> declaration(UUID companyId) {
        return Optional.ofNullable(getEntityManager().find(Declaration.class, companyId));
    }

    private static DeclaredFacts facts(Declaration declared) {
        return new DeclaredFacts(
                declared.filieres,
                declared.activities,
                declared.operationStart,
                declared.taxCertificate,
                declared.cnssCertificate,
                declared.otherAid,
                declared.turnover.stream()
                        .map(each -> new DeclaredFacts.DeclaredTurnover(
                                each.year(), BigDecimal.valueOf(each.total(), 2), BigDecimal.valueOf(each.export(), 2)))
                        .toList(),
                declared.sites.stream()
                        .map(each -> new DeclaredFacts.DeclaredSite(each.code(), each.region(), each.p2i()))
                        .toList());
    }
}
