package ma.hawafiz.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.journal.Recorded;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;

/** Somebody reads a document. What the ministry reads is written down, and the company can read that it was. */
@ApplicationScoped
public class OpenDocument {
    private final CompanyDocuments documents;
    private final KeptFiles files;
    private final CurrentActor currentActor;
    private final Event<DocumentRead> happened;

    OpenDocument(CompanyDocuments documents, KeptFiles files, CurrentActor currentActor, Event<DocumentRead> happened) {
        this.documents = documents;
        this.files = files;
        this.currentActor = currentActor;
        this.happened = happened;
    }

    /** @param content to be closed by whoever asked */
    record Opened(SentDocument about, InputStream content) {}

    /** @throws Refusal NOT_FOUND; DOCUMENT_NOT_SCANNED while, or because, it has not passed the scan */
    @Transactional
    Opened open(UUID companyId, UUID documentId) {
        SentDocument document = documents.get(companyId, documentId);
        if (document.state() != ScanState.CLEAN) {
            throw new Refusal(ProblemType.DOCUMENT_NOT_SCANNED);
        }
        if (currentActor.get().ministry()) {
            happened.fire(new DocumentRead(companyId, documentId, document.piece(), document.sha256()));
        }
        try {
            return new Opened(document, files.open(companyId, document.sha256()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An official read a document, or had it shown. */
    public record DocumentRead(UUID companyId, UUID subject, String piece, String sha256) implements Recorded {
        @Override
        public Map<String, Object> details() {
            return Map.of("piece", piece, "sha256", sha256);
        }
    }
}
