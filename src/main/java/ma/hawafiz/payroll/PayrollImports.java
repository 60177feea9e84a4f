package ma.hawafiz.payroll;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;

/** The files a company has handed over. */
@ApplicationScoped
public class PayrollImports implements PanacheRepositoryBase<PayrollImport, UUID> {

    /** Two files of one company wait for each other: the same one sent twice at once is known the second time. */
    void oneAtATime(UUID companyId) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:company, 9421))", Integer.class)
                .setParameter("company", companyId.toString())
                .getSingleResult();
    }

    Optional<PayrollImport> bySha256(UUID companyId, String sha256) {
        return find("companyId = ?1 and sha256 = ?2", companyId, sha256).firstResultOptional();
    }

    public Page<ImportSummary> list(UUID companyId, Slice slice) {
        return rows(companyId, slice).map(ImportSummary::of);
    }

    /** The newest first: ids are ordered by time. */
    Page<PayrollImport> rows(UUID companyId, Slice slice) {
        List<PayrollImport> rows = (slice.after() == null
                        ? find("companyId = ?1 order by id desc", companyId)
                        : find("companyId = ?1 and id < ?2 order by id desc", companyId, slice.after()))
                .range(0, slice.fetch() - 1)
                .list();
        return slice.page(rows, each -> each.id);
    }
}
