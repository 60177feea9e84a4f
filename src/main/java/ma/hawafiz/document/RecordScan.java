package ma.hawafiz.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;

/** Writes down what the scanner said, or that it says nothing, each in a transaction of its own. */
@ApplicationScoped
class RecordScan {
    private final KeptFiles files;
    private final Event<DocumentScanned> happened;

    RecordScan(KeptFiles files, Event<DocumentScanned> happened) {
        this.files = files;
        this.happened = happened;
    }

    @Transactional
    List<DocumentFile> waiting() {
        return files.waiting();
    }

    @Transactional
    void clean(DocumentFile file) {
        record(file, ScanState.CLEAN, "");
    }

    @Transactional
    void infected(DocumentFile file, String signature) {
        record(file, ScanState.INFECTED, signature);
    }

    private void record(DocumentFile file, ScanState state, String signature) {
        if (files.scanned(file, state, signature)) {
            for (UUID document : files.documents(file)) {
                happened.fire(new DocumentScanned(file.companyId, document, state, file.sha256, signature));
            }
        }
    }

    @Transactional
    void postpone(DocumentFile file) {
        files.silentOf(file);
    }

    @Transactional
    void silent() {
        files.silent();
    }

    /** Once that an infected file is infected stands in the database, its bytes go. */
    @Transactional
    void removeInfected() {
        for (DocumentFile infected : files.toRemove()) {
            files.remove(infected.companyId, infected.sha256);
            files.removed(infected);
        }
    }

    /** The scanner spoke. */
    public record DocumentScanned(UUID companyId, UUID subject, ScanState state, String sha256, String signature)
            implements Recorded {
        @Override
        public Map<String, Object> details() {
            return Map.of("state", state, "sha256", sha256, "signature", signature);
        }
    }
}
