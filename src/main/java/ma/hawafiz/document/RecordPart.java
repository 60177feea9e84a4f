package ma.hawafiz.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.ReceivedFile;

/** How far files in parts have come. */
@ApplicationScoped
class RecordPart {
    private static final int AT_ONCE = 200;

    private final EntityManager entities;
    private final ReceiveDocument receiveDocument;

    RecordPart(EntityManager entities, ReceiveDocument receiveDocument) {
        this.entities = entities;
        this.receiveDocument = receiveDocument;
    }

    /** @throws Refusal NOT_FOUND also where it is another company's */
    @Transactional
    DocumentUpload get(UUID companyId, UUID uploadId) {
        DocumentUpload upload = entities.createQuery(
                        "from DocumentUpload where id = :id and companyId = :company", DocumentUpload.class)
                .setParameter("id", uploadId)
                .setParameter("company", companyId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, uploadId));
        entities.refresh(upload);
        return upload;
    }

    /** @throws Refusal UPLOAD_CONFLICT where another part came meanwhile */
    @Transactional
    void received(UUID uploadId, long before, long now) {
        int recorded = entities.createQuery(
                        "update DocumentUpload set received = :now where id = :id and received = :before")
                .setParameter("now", now)
                .setParameter("id", uploadId)
                .setParameter("before", before)
                .executeUpdate();
        if (recorded == 0) {
            throw new Refusal(ProblemType.UPLOAD_CONFLICT);
        }
    }

    /** The document and the end of its upload, both or neither. */
    @Transactional
    void complete(UUID companyId, UUID uploadId, ReceivedFile file) {
        DocumentUpload upload = get(companyId, uploadId);
        upload.documentId = receiveDocument.receive(companyId, upload.announced(), file);
    }

    @Transactional
    void forget(UUID companyId, UUID uploadId) {
        entities.remove(get(companyId, uploadId));
    }

    /** Ended or not: whoever began one so long ago does not come back to it. */
    @Transactional
    List<DocumentUpload> forgetBefore(Instant limit) {
        List<DocumentUpload> old = entities.createQuery(
                        "from DocumentUpload where begunAt < :limit order by begunAt", DocumentUpload.class)
                .setParameter("limit", limit)
                .setMaxResults(AT_ONCE)
                .getResultList();
        old.forEach(entities::remove);
        return old;
    }
}
