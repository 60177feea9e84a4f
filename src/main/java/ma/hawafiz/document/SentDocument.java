package ma.hawafiz.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document with the state of its content.
 *
 * @param sentFor the dossier it was sent for first; others may use it as well
 * @param replaced whether another document took its place, and was found clean
 * @param silentSince since when the scanner has not answered, while it waits
 */
public record SentDocument(
        UUID id,
        UUID companyId,
        String piece,
        @Nullable Integer year,
        String fileName,
        String sha256,
        long bytes,
        AcceptedType type,
        ScanState state,
        @Nullable String signature,
        @Nullable Instant scannedAt,
        @Nullable Instant silentSince,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        @Nullable UUID sentFor,
        boolean replaced,
        String sentBy,
        Instant sentAt) {}
