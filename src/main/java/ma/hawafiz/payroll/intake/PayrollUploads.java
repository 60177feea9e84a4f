package ma.hawafiz.payroll.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;

/** The files sent, and whose turn it is to be read. */
@ApplicationScoped
class PayrollUploads implements PanacheRepositoryBase<PayrollUpload, UUID> {
    /** Files of one company are read one after the other, in the order in which they came. */
    private static final String NEXT = """
            select turn.upload_id from payroll_turn turn
            where not exists (
                select from payroll_turn earlier
                where earlier.company_id = turn.company_id and earlier.upload_id < turn.upload_id)
            order by turn.upload_id""";

    /** @throws Refusal NOT_FOUND also where it is another company's */
    PayrollUpload get(UUID companyId, UUID uploadId) {
        return find("id = ?1 and companyId = ?2", uploadId, companyId)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, uploadId));
    }

    Page<PayrollUpload> list(UUID companyId, Slice slice) {
        List<PayrollUpload> rows = (slice.after() == null
                        ? find("companyId = ?1 order by id desc", companyId)
                        : find("companyId = ?1 and id < ?2 order by id desc", companyId, slice.after()))
                .range(0, slice.fetch() - 1)
                .list();
        return slice.page(rows, each -> each.id);
    }

    void queue(PayrollUpload upload) {
        getEntityManager()
                .createNativeQuery("insert into payroll_turn values (:upload, :company)")
                .setParameter("upload", upload.id)
                .setParameter("company", upload.companyId)
                .executeUpdate();
    }

    /** Those that could be read now; somebody may be at it already. */
    List<PayrollUpload> next() {
        List<?> turns = getEntityManager().createNativeQuery(NEXT, UUID.class).getResultList();
        return turns.isEmpty() ? List.of() : list("id in ?1 order by id", turns);
    }

    /** Takes the turn until the end of the transaction; false where somebody else has it, or it is over. */
    boolean takeTurn(UUID uploadId) {
        return !getEntityManager()
                .createNativeQuery(
                        "select upload_id from payroll_turn where upload_id = :upload for update skip locked",
                        UUID.class)
                .setParameter("upload", uploadId)
                .getResultList()
                .isEmpty();
    }

    void endTurn(UUID uploadId) {
        getEntityManager()
                .createNativeQuery("delete from payroll_turn where upload_id = :upload")
                .setParameter("upload", uploadId)
                .executeUpdate();
    }

    /** Whether it was still being read: nothing moves what somebody has cancelled. */
    boolean progress(UUID uploadId, long lines, long bytes, long faults) {
        return update(
                        "lines = ?1, bytesRead = ?2, faults = ?3 where id = ?4 and state = ?5",
                        lines,
                        bytes,
                        faults,
                        uploadId,
                        UploadState.READING)
                > 0;
    }

    boolean move(UUID uploadId, List<UploadState> from, UploadState to, Instant at) {
        return update(
                        "state = ?1, endedAt = ?2 where id = ?3 and state in ?4",
                        to,
                        to.ended() ? at : null,
                        uploadId,
                        from)
                > 0;
    }
}
