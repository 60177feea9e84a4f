package ma.hawafiz.payroll;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.payroll.reading.FileKind;
import ma.hawafiz.payroll.reading.PayrollTable;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.storage.Ids;
import org.jspecify.annotations.Nullable;

/** The files of a company that were accepted. */
@ApplicationScoped
public class PayrollImports implements PanacheRepositoryBase<PayrollImport, UUID> {

    /**
     * A file as it came.
     *
     * @param chosen what its columns were taken for, where its headers do not say it
     */
    public record Arrived(
            UUID companyId,
            String fileName,
            String sha256,
            FileKind kind,
            @Nullable ChosenColumns chosen) {}

    /** What a mapping said of the columns when a file was read by it. */
    public record ChosenColumns(UUID mapping, List<String> columns) {}

    /** Two files of one company wait for each other: the same one sent twice at once is known the second time. */
    public void oneAtATime(UUID companyId) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:company, 9421))", Integer.class)
                .setParameter("company", companyId.toString())
                .getSingleResult();
    }

    /**
     * What was loaded of the same bytes last.
     *
     * @param stands whether columns are still taken for what they were: else the file is to be read again
     */
    public Optional<ImportSummary> bySha256(UUID companyId, String sha256, Predicate<ChosenColumns> stands) {
        return find("companyId = ?1 and sha256 = ?2 order by id desc", companyId, sha256)
                .firstResultOptional()
                .filter(last -> last.mappingId == null
                        || last.columns == null
                        || stands.test(new ChosenColumns(last.mappingId, last.columns)))
                .map(ImportSummary::of);
    }

    public Optional<ImportSummary> byId(UUID companyId, UUID importId) {
        return find("companyId = ?1 and id = ?2", companyId, importId)
                .firstResultOptional()
                .map(ImportSummary::of);
    }

    /** The newest first: ids are ordered by time. */
    public Page<ImportSummary> list(UUID companyId, Slice slice) {
        List<PayrollImport> rows = (slice.after() == null
                        ? find("companyId = ?1 order by id desc", companyId)
                        : find("companyId = ?1 and id < ?2 order by id desc", companyId, slice.after()))
                .range(0, slice.fetch() - 1)
                .list();
        return slice.page(rows, each -> each.id).map(ImportSummary::of);
    }

    /** Writes down that a file was accepted, before what it says is loaded under the import's id. */
    public ImportSummary accept(Arrived file, PayrollTable.Content content, Actor by, Instant at) {
        PayrollImport accepted = new PayrollImport();
        accepted.id = Ids.next();
        accepted.companyId = file.companyId();
        accepted.fileName = file.fileName();
        accepted.sha256 = file.sha256();
        accepted.kind = file.kind();
        if (file.chosen() != null) {
            accepted.mappingId = file.chosen().mapping();
            accepted.columns = file.chosen().columns();
        }
        accepted.lines = content.lines();
        accepted.employees = content.employments();
        accepted.months = content.months();
        accepted.firstMonth = content.firstMonth();
        accepted.lastMonth = content.lastMonth();
        accepted.importedBy = by.id();
        accepted.importedByName = by.name();
        accepted.importedAt = at;
        persistAndFlush(accepted);
        return ImportSummary.of(accepted);
    }
}
