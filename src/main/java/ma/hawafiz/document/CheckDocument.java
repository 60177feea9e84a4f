package ma.hawafiz.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.dossier.ClaimableMeasures;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.Piece;
import ma.hawafiz.reference.Piece.Validity;
import ma.hawafiz.reference.PublishedPieces;
import org.jspecify.annotations.Nullable;

/** Whether what is said of a document can be true: a piece of the list, dates that may be, an exercice of the scheme. */
@ApplicationScoped
class CheckDocument {
    private static final int LONGEST_NAME = 255;
    /** The longest lease the law knows. */
    private static final int MOST_YEARS = 99;

    private final PublishedPieces published;
    private final ClaimableMeasures claimable;
    private final Dossiers dossiers;
    private final CompanyDocuments documents;
    private final PortalClock clock;

    CheckDocument(
            PublishedPieces published,
            ClaimableMeasures claimable,
            Dossiers dossiers,
            CompanyDocuments documents,
            PortalClock clock) {
        this.published = published;
        this.claimable = claimable;
        this.dossiers = dossiers;
        this.documents = documents;
        this.clock = clock;
    }

    /** @throws Refusal REQUEST_INVALID with everything that is wrong; NOT_FOUND */
    Piece check(UUID companyId, NewDocument sent) {
        List<Violation> wrong = new ArrayList<>();
        Piece piece = piece(sent.piece(), wrong);
        name(sent.fileName(), wrong);
        if (piece != null) {
            year(piece, sent.year(), wrong);
            dates(piece, sent, wrong);
        }
        if (!wrong.isEmpty() || piece == null) {
            throw new Refusal(ProblemType.REQUEST_INVALID, wrong);
        }
        places(companyId, piece, sent);
        return piece;
    }

    private @Nullable Piece piece(@Nullable String code, List<Violation> wrong) {
        if (code == null || code.isBlank()) {
            wrong.add(Violation.of("$.piece", code, "member.missing"));
            return null;
        }
        Piece piece = published.today().piece(code).orElse(null);
        if (piece == null) {
            wrong.add(Violation.of("$.piece", code, "document.piece"));
        }
        return piece;
    }

    private static void name(@Nullable String name, List<Violation> wrong) {
        if (name == null || name.isBlank()) {
            wrong.add(Violation.of("$.fileName", name, "member.missing"));
        } else if (name.length() > LONGEST_NAME) {
            wrong.add(Violation.of("$.fileName", name, "request.form"));
        }
    }

    private void year(Piece piece, @Nullable Integer year, List<Violation> wrong) {
        if (!piece.validity().yearly()) {
            return;
        }
        if (year == null) {
            wrong.add(Violation.of("$.year", null, "document.year", claimable.exercices()));
        } else if (!claimable.exercices().contains(year)) {
            wrong.add(Violation.of("$.year", year.toString(), "document.year", claimable.exercices()));
        }
    }

    private void dates(Piece piece, NewDocument sent, List<Violation> wrong) {
        LocalDate today = clock.today();
        LocalDate issued = sent.issuedOn();
        LocalDate until = sent.validUntil();
        if (issued == null && piece.validity() == Validity.MONTHS) {
            wrong.add(Violation.of("$.issuedOn", null, "document.issuedOn", piece.months()));
        }
        if (until == null && piece.validity() == Validity.LEASE_TERM) {
            wrong.add(Violation.of("$.validUntil", null, "document.validUntil"));
        }
        if (issued != null && (issued.isAfter(today) || issued.isBefore(today.minusYears(MOST_YEARS)))) {
            wrong.add(Violation.of("$.issuedOn", issued.toString(), "document.issuedOn.range", today));
        }
        if (until != null
                && (until.isAfter(today.plusYears(MOST_YEARS)) || (issued != null && until.isBefore(issued)))) {
            wrong.add(Violation.of("$.validUntil", until.toString(), "document.validUntil.range"));
        }
        LocalDate end = piece.validUntil(issued, until);
        if (end != null && end.isBefore(today)) {
            String place = piece.validity() == Validity.MONTHS ? "$.issuedOn" : "$.validUntil";
            wrong.add(Violation.of(place, String.valueOf(issued != null ? issued : until), "document.expired", end));
        }
    }

    /** The dossier and the document it names are the company's own. */
    private void places(UUID companyId, Piece piece, NewDocument sent) {
        if (sent.dossierId() != null) {
            Dossier dossier = dossiers.get(sent.dossierId());
            if (!dossier.companyId().equals(companyId)) {
                throw new Refusal(ProblemType.NOT_FOUND, sent.dossierId());
            }
        }
        if (sent.replaces() != null) {
            SentDocument replaced = documents.get(companyId, sent.replaces());
            if (!replaced.piece().equals(piece.code())) {
                throw new Refusal(
                        ProblemType.REQUEST_INVALID,
                        List.of(Violation.of("$.replaces", sent.replaces().toString(), "document.replaces")));
            }
        }
    }
}
