package ma.hawafiz.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.ReceivedFile;
import org.jspecify.annotations.Nullable;

/** What API and pages answer in the protocol tus 1.0.0: core, creation, termination. */
@ApplicationScoped
class Tus {
    static final String PART = "application/offset+octet-stream";
    static final String RESUMABLE = "Tus-Resumable";
    static final String OFFSET = "Upload-Offset";
    static final String LENGTH = "Upload-Length";
    static final String METADATA = "Upload-Metadata";
    /** Ours: where the document is, once the file is whole. */
    static final String DOCUMENT = "Document-Location";

    private static final String VERSION = "1.0.0";

    private final RecordPart recordPart;
    private final ReceivePart receivePart;
    private final ArrivingFiles arriving;
    private final CurrentLanguage language;

    Tus(RecordPart recordPart, ReceivePart receivePart, ArrivingFiles arriving, CurrentLanguage language) {
        this.recordPart = recordPart;
        this.receivePart = receivePart;
        this.arriving = arriving;
        this.language = language;
    }

    Response capabilities() {
        return answer(Response.Status.NO_CONTENT)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination")
                .header("Tus-Max-Size", ReceivedFile.MOST_BYTES)
                .build();
    }

    /** Only to those who speak the same version. */
    Response to(@Nullable String version, Supplier<Response> answer) {
        if (VERSION.equals(version)) {
            return answer.get();
        }
        return answer(Response.Status.PRECONDITION_FAILED)
                .header("Tus-Version", VERSION)
                .type("application/problem+json")
                .entity(ProblemDocument.of(new Refusal(ProblemType.UPLOAD_PROTOCOL), language.get()))
                .build();
    }

    Response standing(UUID companyId, UUID uploadId, String documents) {
        return told(Response.Status.OK, recordPart.get(companyId, uploadId), documents);
    }

    /** @param documents the address below which the document stands in the end */
    Response receive(UUID companyId, UUID uploadId, @Nullable Long offset, InputStream part, String documents) {
        if (offset == null || offset < 0) {
            throw new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of(OFFSET, null, "upload.header")));
        }
        return told(Response.Status.NO_CONTENT, receivePart.receive(companyId, uploadId, offset, part), documents);
    }

    Response abandon(UUID companyId, UUID uploadId) {
        try {
            recordPart.forget(companyId, uploadId);
            arriving.remove(uploadId);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return answer(Response.Status.NO_CONTENT).build();
    }

    private static Response told(Response.Status status, DocumentUpload upload, String documents) {
        Response.ResponseBuilder told = answer(status)
                .header(OFFSET, upload.received)
                .header(LENGTH, upload.bytes)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return upload.documentId == null
                ? told.build()
                : told.header(DOCUMENT, documents + "/" + upload.documentId).build();
    }

    static Response.ResponseBuilder answer(Response.Status status) {
        return Response.status(status).header(RESUMABLE, VERSION);
    }
}
