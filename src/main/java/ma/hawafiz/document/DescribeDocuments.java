package ma.hawafiz.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.dossier.ClaimableMeasures;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.Piece;
import ma.hawafiz.reference.PublishedPieces;
import org.jspecify.annotations.Nullable;

/** Tells of documents and pieces in the reader's language. */
@ApplicationScoped
class DescribeDocuments {
    private final PublishedPieces published;
    private final ClaimableMeasures claimable;
    private final DossierPieces dossierPieces;
    private final KeptFiles files;
    private final CurrentLanguage language;
    private final PortalClock clock;

    DescribeDocuments(
            PublishedPieces published,
            ClaimableMeasures claimable,
            DossierPieces dossierPieces,
            KeptFiles files,
            CurrentLanguage language,
            PortalClock clock) {
        this.published = published;
        this.claimable = claimable;
        this.dossierPieces = dossierPieces;
        this.files = files;
        this.language = language;
        this.clock = clock;
    }

    Language language() {
        return language.get();
    }

    DocumentRow row(SentDocument document) {
        return DocumentRow.of(document, published, clock, language.get());
    }

    SendForm form(UploadMetadata typed) {
        return SendForm.of(typed, published.today(), claimable, language.get());
    }

    @Nullable
    Instant silentSince(UUID companyId) {
        return files.silentSince(companyId).orElse(null);
    }

    /** What the list rests on. */
    String source() {
        var citation = published.today().citation();
        return switch (language.get()) {
            case FR -> citation.fr();
            case AR -> citation.ar();
            case EN -> citation.en();
        };
    }

    /** @param sending whether the reader may send what is missing */
    List<PieceRow> checklist(Dossier dossier, boolean sending) {
        return dossierPieces.of(dossier.id()).stream()
                .map(each -> piece(each, dossier, sending))
                .toList();
    }

    static int asked(List<PieceRow> pieces) {
        return (int) pieces.stream()
                .filter(each -> !List.of("CONFIRMED", "ON_FILE").contains(each.standing()))
                .count();
    }

    static int there(List<PieceRow> pieces) {
        return (int)
                pieces.stream().filter(each -> each.standing().equals("THERE")).count();
    }

    private PieceRow piece(PieceStanding each, Dossier dossier, boolean sending) {
        Piece piece = each.piece();
        Piece.Confirmation confirmation = piece.confirmedBy();
        String send = "%s?piece=%s&dossier=%s%s#send"
                .formatted(
                        DocumentPages.address(dossier.companyId()),
                        piece.code(),
                        dossier.id(),
                        piece.validity().yearly() ? "&year=" + dossier.exercice() : "");
        return new PieceRow(
                piece.code(),
                piece.name().in(language.get()),
                each.standing().name(),
                confirmation == null ? null : confirmation.register(),
                each.documents().stream().map(this::row).toList(),
                each.validUntil(),
                each.reused(),
                each.missingMonths(),
                each.expired(),
                each.infected(),
                sending && each.asked() ? send : null);
    }
}
