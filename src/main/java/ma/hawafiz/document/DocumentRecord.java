package ma.hawafiz.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document as the API tells it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DocumentRecord(
        UUID id,
        String piece,
        @Nullable Integer year,
        String fileName,
        String mediaType,
        long bytes,
        String sha256,
        ScanState state,
        @Nullable String signature,
        @Nullable Instant scannedAt,
        @Nullable Instant scannerSilentSince,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        boolean replaced,
        @Nullable UUID sentFor,
        String sentBy,
        Instant sentAt) {

    static DocumentRecord of(SentDocument document) {
        return new DocumentRecord(
                document.id(),
                document.piece(),
                document.year(),
                document.fileName(),
                document.type().mediaType(),
                document.bytes(),
                document.sha256(),
                document.state(),
                document.signature(),
                document.scannedAt(),
                document.silentSince(),
                document.issuedOn(),
                document.validUntil(),
                document.replaced(),
                document.sentFor(),
                document.sentBy(),
                document.sentAt());
    }
}
