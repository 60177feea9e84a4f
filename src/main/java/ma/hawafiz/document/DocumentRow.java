package ma.hawafiz.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.PublishedPieces;
import org.jspecify.annotations.Nullable;

/**
 * A document as pages show it.
 *
 * @param validity {@code CURRENT}, {@code EXPIRED} or {@code REPLACED}
 * @param address of its own page
 * @param content where its bytes are saved from; null while nobody may read them
 * @param preview where a browser shows it; null where it shows no such thing
 */
public record DocumentRow(
        String id,
        String piece,
        @Nullable Integer year,
        String fileName,
        String type,
        boolean image,
        long kilobytes,
        String sha256,
        String state,
        @Nullable String signature,
        @Nullable Instant silentSince,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        String validity,
        String sentBy,
        Instant sentAt,
        String address,
        @Nullable String content,
        @Nullable String preview) {
    private static final long KILOBYTE = 1024;

    static DocumentRow of(SentDocument document, PublishedPieces pieces, PortalClock clock, Language language) {
        String address = "/companies/%s/documents/%s".formatted(document.companyId(), document.id());
        boolean clean = document.state() == ScanState.CLEAN;
        return new DocumentRow(
                document.id().toString(),
                pieces.name(document.piece()).in(language),
                document.year(),
                document.fileName(),
                document.type().name(),
                document.type().image(),
                Math.ceilDiv(document.bytes(), KILOBYTE),
                document.sha256(),
                document.state().name(),
                document.signature(),
                document.silentSince(),
                document.issuedOn(),
                document.validUntil(),
                validity(document, clock.today()),
                document.sentBy(),
                document.sentAt(),
                address,
                clean ? address + "/content" : null,
                clean && document.type().shown() ? address + "/preview" : null);
    }

    private static String validity(SentDocument document, LocalDate today) {
        if (document.replaced()) {
            return "REPLACED";
        }
        LocalDate until = Objects.requireNonNullElse(document.validUntil(), today);
        return until.isBefore(today) ? "EXPIRED" : "CURRENT";
    }
}
