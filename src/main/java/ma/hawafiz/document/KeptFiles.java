package ma.hawafiz.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.storage.ObjectStore;
import ma.hawafiz.platform.time.PortalClock;

/**
 * The contents of documents, each kept once per company. Where one lies is a secret of the database, which tells it to
 * nobody but the scan until the scan has passed.
 */
@ApplicationScoped
class KeptFiles {
    private static final int AT_ONCE = 50;

    private final EntityManager entities;
    private final ObjectStore store;
    private final PortalClock clock;

    KeptFiles(EntityManager entities, ObjectStore store, PortalClock clock) {
        this.entities = entities;
        this.store = store;
        this.clock = clock;
    }

    /** Keeps the content unless it is known already; an infected one is not kept a second time. */
    void receive(UUID companyId, String sha256, long bytes, AcceptedType type, Path content) {
        if (find(companyId, sha256).isPresent()) {
            return;
        }
        DocumentFile file = new DocumentFile();
        file.companyId = companyId;
        file.sha256 = sha256;
        file.bytes = bytes;
        file.type = type;
        file.state = ScanState.RECEIVED;
        file.receivedAt = clock.now();
        file.kept = true;
        entities.persist(file);
        entities.flush();
        UUID place = Ids.next();
        entities.createNativeQuery("insert into document_place values (:company, :sha256, :place)")
                .setParameter("company", companyId)
                .setParameter("sha256", sha256)
                .setParameter("place", place)
                .executeUpdate();
        store.keep(key(companyId, place), content);
    }

    private Optional<DocumentFile> find(UUID companyId, String sha256) {
        return Optional.ofNullable(entities.find(DocumentFile.class, new DocumentFile.Key(companyId, sha256)));
    }

    /** @throws Refusal DOCUMENT_NOT_SCANNED while, or because, it has not passed the scan */
    InputStream open(UUID companyId, String sha256) throws IOException {
        UUID place = place(companyId, sha256).orElseThrow(() -> new Refusal(ProblemType.DOCUMENT_NOT_SCANNED));
        return store.open(key(companyId, place));
    }

    void remove(UUID companyId, String sha256) {
        place(companyId, sha256).ifPresent(place -> store.remove(key(companyId, place)));
    }

    private Optional<UUID> place(UUID companyId, String sha256) {
        return entities.createNativeQuery(
                        "select place from document_place where company_id = :company and sha256 = :sha256", UUID.class)
                .setParameter("company", companyId)
                .setParameter("sha256", sha256)
                .getResultStream()
                .map(UUID.class::cast)
                .findFirst();
    }

    private static String key(UUID companyId, UUID place) {
        return companyId + "/" + place;
    }

    /** Those to be scanned: first those not tried yet, the oldest before the others. */
    List<DocumentFile> waiting() {
        return entities.createQuery(
                        "from DocumentFile where state = :received order by silentSince nulls first, receivedAt, sha256",
                        DocumentFile.class)
                .setParameter("received", ScanState.RECEIVED)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Infected ones whose bytes are still there. */
    List<DocumentFile> toRemove() {
        return entities.createQuery("from DocumentFile where state = :infected and kept", DocumentFile.class)
                .setParameter("infected", ScanState.INFECTED)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Whether this scan was the one that counts. */
    boolean scanned(DocumentFile file, ScanState state, String signature) {
        return entities.createNativeQuery("""
                        update document_file set state = :state, signature = nullif(:signature, ''), scanned_at = :at,
                            silent_since = null
                        where company_id = :company and sha256 = :sha256 and state = 'RECEIVED'""")
                        .setParameter("state", state.name())
                        .setParameter("signature", signature)
                        .setParameter("at", clock.now())
                        .setParameter("company", file.companyId)
                        .setParameter("sha256", file.sha256)
                        .executeUpdate()
                > 0;
    }

    void removed(DocumentFile file) {
        entities.createNativeQuery(
                        "update document_file set kept = false where company_id = :company and sha256 = :sha256")
                .setParameter("company", file.companyId)
                .setParameter("sha256", file.sha256)
                .executeUpdate();
    }

    /** Nobody answers: what waits, waits since now if it did not before. */
    void silent() {
        entities.createNativeQuery(
                        "update document_file set silent_since = :now where state = 'RECEIVED' and silent_since is null")
                .setParameter("now", clock.now())
                .executeUpdate();
    }

    /** The scanner had no finding on it. */
    void silentOf(DocumentFile file) {
        entities.createNativeQuery("""
                        update document_file set silent_since = :now
                        where company_id = :company and sha256 = :sha256 and state = 'RECEIVED' and silent_since is null""")
                .setParameter("now", clock.now())
                .setParameter("company", file.companyId)
                .setParameter("sha256", file.sha256)
                .executeUpdate();
    }

    /** The documents of a company that hold this content. */
    List<UUID> documents(DocumentFile file) {
        return entities.createQuery(
                        "select id from Document where companyId = :company and sha256 = :sha256", UUID.class)
                .setParameter("company", file.companyId)
                .setParameter("sha256", file.sha256)
                .getResultList();
    }

    /** Since when something of the company’s waits because the scanner does not answer; empty while it does. */
    Optional<Instant> silentSince(UUID companyId) {
        return entities.createQuery(
                        "select silentSince from DocumentFile where companyId = :company and silentSince is not null"
                                + " order by silentSince",
                        Instant.class)
                .setParameter("company", companyId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
