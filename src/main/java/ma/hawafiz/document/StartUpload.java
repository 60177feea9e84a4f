package ma.hawafiz.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.storage.ReceivedFile;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** A company announces a file that it will send in parts. What is said of it is checked before the first byte comes. */
@ApplicationScoped
public class StartUpload {
    /** Of one company at a time. */
    private static final long MOST_UNDER_WAY = 20;

    private final Companies companies;
    private final CheckDocument checkDocument;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;

    StartUpload(
            Companies companies,
            CheckDocument checkDocument,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock) {
        this.companies = companies;
        this.checkDocument = checkDocument;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @return the upload's id
     * @throws Refusal NOT_FOUND; REQUEST_INVALID; TOO_LARGE; UPLOAD_CONFLICT where too many are under way
     */
    @Transactional
    public UUID start(UUID companyId, NewDocument announced, @Nullable Long bytes) {
        companies.get(companyId);
        if (bytes != null && bytes > ReceivedFile.MOST_BYTES) {
            throw new Refusal(ProblemType.TOO_LARGE);
        }
        if (bytes == null || bytes < 1) {
            throw new Refusal(
                    ProblemType.REQUEST_INVALID,
                    List.of(Violation.of(
                            "Upload-Length", Objects.toString(bytes, null), "upload.length", ReceivedFile.MOST_BYTES)));
        }
        checkDocument.check(companyId, announced);
        if (underWay(companyId) >= MOST_UNDER_WAY) {
            throw new Refusal(
                    ProblemType.UPLOAD_CONFLICT, List.of(Violation.of("$", null, "upload.many", (int) MOST_UNDER_WAY)));
        }
        DocumentUpload upload = new DocumentUpload();
        upload.id = Ids.next();
        upload.companyId = companyId;
        upload.piece = Objects.requireNonNull(announced.piece());
        upload.year = announced.year();
        upload.fileName = Objects.requireNonNull(announced.fileName());
        upload.issuedOn = announced.issuedOn();
        upload.validUntil = announced.validUntil();
        upload.sentFor = announced.dossierId();
        upload.replaces = announced.replaces();
        upload.bytes = bytes;
        upload.begunBy = currentActor.get().id();
        upload.begunAt = clock.now();
        entities.persist(upload);
        return upload.id;
    }

    private long underWay(UUID companyId) {
        return entities.createQuery(
                        "select count(*) from DocumentUpload where companyId = :company and documentId is null",
                        Long.class)
                .setParameter("company", companyId)
                .getSingleResult();
    }
}
