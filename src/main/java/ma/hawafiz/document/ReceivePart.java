package ma.hawafiz.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.ReceivedFile;

/** The next part of a file comes in; with the last one it becomes a document. No transaction waits for a slow sender. */
@ApplicationScoped
class ReceivePart {
    private final RecordPart recordPart;
    private final ArrivingFiles arriving;

    ReceivePart(RecordPart recordPart, ArrivingFiles arriving) {
        this.recordPart = recordPart;
        this.arriving = arriving;
    }

    /**
     * @param offset where the sender believes the file to be
     * @return the upload as it stands now
     * @throws Refusal NOT_FOUND; UPLOAD_CONFLICT where the file is elsewhere; whatever a document is refused for, and then
     *     nothing of it is kept
     */
    DocumentUpload receive(UUID companyId, UUID uploadId, long offset, InputStream part) {
        DocumentUpload upload = recordPart.get(companyId, uploadId);
        if (offset != upload.received || upload.documentId != null) {
            throw new Refusal(ProblemType.UPLOAD_CONFLICT);
        }
        try {
            long there = arriving.append(upload, part);
            recordPart.received(uploadId, offset, there);
            return there < upload.bytes ? recordPart.get(companyId, uploadId) : complete(companyId, uploadId);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private DocumentUpload complete(UUID companyId, UUID uploadId) throws IOException {
        try (InputStream whole = Files.newInputStream(arriving.path(uploadId));
                ReceivedFile file = ReceivedFile.receive(whole)) {
            recordPart.complete(companyId, uploadId, file);
            arriving.remove(uploadId);
            return recordPart.get(companyId, uploadId);
        } catch (Refusal refused) {
            recordPart.forget(companyId, uploadId);
            arriving.remove(uploadId);
            throw refused;
        }
    }
}
