package ma.hawafiz.payroll.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.payroll.PayrollImports.ChosenColumns;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;

/** The mappings a company has chosen. */
@ApplicationScoped
class PayrollMappings implements PanacheRepositoryBase<PayrollMapping, UUID> {
    Optional<PayrollMapping> of(UUID companyId, List<String> headers) {
        return find("companyId = ?1 and headersSha256 = ?2", companyId, PayrollMapping.hash(headers))
                .firstResultOptional();
    }

    /** Whether columns would be read today as they were. */
    boolean stands(ChosenColumns once) {
        return findByIdOptional(once.mapping())
                .filter(mapping -> mapping.chosen().equals(once))
                .isPresent();
    }

    Page<PayrollMapping> list(UUID companyId, Slice slice) {
        List<PayrollMapping> rows = (slice.after() == null
                        ? find("companyId = ?1 order by id desc", companyId)
                        : find("companyId = ?1 and id < ?2 order by id desc", companyId, slice.after()))
                .range(0, slice.fetch() - 1)
                .list();
        return slice.page(rows, each -> each.id);
    }
}
