package ma.hawafiz.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;

/** The documents the acting person may see. */
@ApplicationScoped
public class CompanyDocuments {
    private static final String SENT = """
            select new ma.hawafiz.document.SentDocument(d.id, d.companyId, d.piece, d.year, d.fileName, d.sha256, f.bytes,
                f.type, f.state, f.signature, f.scannedAt, f.silentSince, d.issuedOn, d.validUntil, d.sentFor,
                case when exists (select 1 from Document r join DocumentFile rf
                        on rf.companyId = r.companyId and rf.sha256 = r.sha256
                    where r.replaces = d.id and rf.state = ma.hawafiz.document.ScanState.CLEAN) then true else false end,
                d.sentByName, d.sentAt)
            from Document d join DocumentFile f on f.companyId = d.companyId and f.sha256 = d.sha256
            where d.companyId = :company and\s""";

    private final EntityManager entities;

    CompanyDocuments(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws Refusal NOT_FOUND also where it is another company's */
    public SentDocument get(UUID companyId, UUID documentId) {
        return query(companyId, "d.id = :document")
                .setParameter("document", documentId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, documentId));
    }

    /** The newest first. */
    public Page<SentDocument> list(UUID companyId, Slice slice) {
        List<SentDocument> rows = query(companyId, "(:after is null or d.id < :after) order by d.id desc")
                .setParameter("after", slice.after())
                .setMaxResults(slice.fetch())
                .getResultList();
        return slice.page(rows, SentDocument::id);
    }

    /** Everything handed in under a piece, the newest first; of a piece by year, that of one year. */
    List<SentDocument> of(UUID companyId, String piece, int year) {
        return query(companyId, "d.piece = :piece and (d.year is null or d.year = :year) order by d.id desc")
                .setParameter("piece", piece)
                .setParameter("year", year)
                .getResultList();
    }

    /** What was sent for a dossier, the newest first. */
    List<SentDocument> sentFor(UUID companyId, UUID dossierId) {
        return query(companyId, "d.sentFor = :dossier order by d.id desc")
                .setParameter("dossier", dossierId)
                .getResultList();
    }

    private TypedQuery<SentDocument> query(UUID companyId, String which) {
        return entities.createQuery(SENT + which, SentDocument.class).setParameter("company", companyId);
    }
}
