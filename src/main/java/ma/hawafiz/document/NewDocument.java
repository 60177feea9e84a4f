package ma.hawafiz.document;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a document when it is sent.
 *
 * @param piece its code in the published list
 * @param fileName as the sender calls it; shown, never trusted
 * @param dossierId the dossier it is sent for, if for one
 * @param replaces the document it takes the place of, if of one
 */
public record NewDocument(
        @Nullable String piece,
        @Nullable Integer year,
        @Nullable String fileName,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        @Nullable UUID dossierId,
        @Nullable UUID replaces) {}
