package ma.hawafiz.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import ma.hawafiz.company.Confirmations;
import ma.hawafiz.document.PieceStanding.Standing;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.parameter.SchemeWindow;
import ma.hawafiz.payroll.DeclaredFiles;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;
import ma.hawafiz.reference.Piece;
import ma.hawafiz.reference.PublishedPieces;
import org.jspecify.annotations.Nullable;

/**
 * Finds, piece by piece of the list, what is there today: what a register confirmed, what the portal holds already, and
 * what the company handed in for whichever dossier. Law 55-19: what an administration holds is not asked again.
 */
@ApplicationScoped
class FindPieces {
    private final PublishedPieces published;
    private final CompanyDocuments documents;
    private final Confirmations confirmations;
    private final DeclaredFiles declaredFiles;
    private final AdoptedRules rules;
    private final PortalClock clock;

    FindPieces(
            PublishedPieces published,
            CompanyDocuments documents,
            Confirmations confirmations,
            DeclaredFiles declaredFiles,
            AdoptedRules rules,
            PortalClock clock) {
        this.published = published;
        this.documents = documents;
        this.confirmations = confirmations;
        this.declaredFiles = declaredFiles;
        this.rules = rules;
        this.clock = clock;
    }

    List<PieceStanding> of(Dossier dossier) {
        return published.today().askedFor(dossier.measure()).stream()
                .map(piece -> standing(piece, dossier))
                .toList();
    }

    PieceStanding standing(Piece piece, Dossier dossier) {
        Piece.Confirmation confirmation = piece.confirmedBy();
        if (confirmation != null
                && confirmations.given(dossier.companyId(), confirmation.question(), dossier.exercice())) {
            return PieceStanding.of(piece, Standing.CONFIRMED);
        }
        List<String> missingMonths = List.of();
        if (piece.onFile() == Piece.OnFile.MONTHLY_DECLARATIONS) {
            missingMonths = missingMonths(dossier);
        }
        boolean onFile = piece.onFile() != null
                && (piece.onFile() == Piece.OnFile.ANNUAL_RETURN
                        ? declaredFiles.annualReturn(dossier.companyId(), dossier.exercice())
                        : missingMonths.isEmpty());
        return onFile ? PieceStanding.of(piece, Standing.ON_FILE) : handedIn(piece, dossier, missingMonths);
    }

    private PieceStanding handedIn(Piece piece, Dossier dossier, List<String> missingMonths) {
        List<SentDocument> sent = documents.of(dossier.companyId(), piece.code(), dossier.exercice()).stream()
                .filter(document -> !document.replaced())
                .toList();
        List<SentDocument> sound = sent.stream()
                .filter(document -> document.state() != ScanState.INFECTED)
                .limit(piece.severalFiles() ? sent.size() : 1)
                .toList();
        List<SentDocument> valid = sound.stream().filter(this::valid).toList();
        if (valid.isEmpty()) {
            return PieceStanding.missing(
                    piece,
                    missingMonths,
                    sound.isEmpty() ? null : sound.getFirst().validUntil(),
                    !sent.isEmpty() && sent.getFirst().state() == ScanState.INFECTED);
        }
        boolean waits = valid.stream().anyMatch(document -> document.state() == ScanState.RECEIVED);
        Predicate<SentDocument> ofThis = document -> dossier.id().equals(document.sentFor());
        return new PieceStanding(
                piece,
                waits ? Standing.WAITING : Standing.THERE,
                valid,
                first(valid),
                valid.stream().noneMatch(ofThis),
                missingMonths,
                null,
                false);
    }

    private boolean valid(SentDocument document) {
        LocalDate until = document.validUntil();
        return until == null || !until.isBefore(clock.today());
    }

    private static @Nullable LocalDate first(List<SentDocument> documents) {
        return documents.stream()
                .map(SentDocument::validUntil)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Of the exercice, inside the scheme and over: those that can be claimed. */
    private List<String> missingMonths(Dossier dossier) {
        SchemeWindow scheme = SchemeWindow.of(rules.current());
        Set<Integer> declared = declaredFiles.declaredMonths(dossier.companyId());
        int first = Math.max(Month.of(dossier.exercice(), 1).index(), scheme.firstMonth());
        int last = Math.min(Month.of(dossier.exercice(), 12).index(), scheme.lastMonth());
        return IntStream.rangeClosed(first, last)
                .filter(month -> !Month.endsAfter(month, clock.today()) && !declared.contains(month))
                .mapToObj(month -> new Month(month).toString())
                .toList();
    }
}
