package ma.hawafiz.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import ma.hawafiz.dossier.Receipts;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.review.Reviews;

/** Hands out the letter of a dossier's last decision and its seal, to its company and to the ministry. */
@ApplicationScoped
public class ReadLetter {
    static final String PDF = "application/pdf";
    static final String JWS = "application/jose";

    private final EntityManager entities;
    private final Reviews reviews;
    private final Receipts receipts;
    private final IssueLetter issueLetter;
    private final CurrentActor currentActor;
    private final Event<LetterRead> happened;

    ReadLetter(
            EntityManager entities,
            Reviews reviews,
            Receipts receipts,
            IssueLetter issueLetter,
            CurrentActor currentActor,
            Event<LetterRead> happened) {
        this.entities = entities;
        this.reviews = reviews;
        this.receipts = receipts;
        this.issueLetter = issueLetter;
        this.currentActor = currentActor;
        this.happened = happened;
    }

    /** @throws Refusal NOT_FOUND while nothing is decided, and where it is not the actor's */
    @Transactional
    public Response pdf(UUID dossierId) {
        DecisionLetter letter = letter(dossierId);
        return Response.ok(letter.pdf, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(dossierId, ".pdf"))
                .build();
    }

    /** @throws Refusal NOT_FOUND while nothing is decided, and where it is not the actor's */
    @Transactional
    public Response jws(UUID dossierId) {
        DecisionLetter letter = letter(dossierId);
        return Response.ok(letter.jws.getBytes(StandardCharsets.US_ASCII), JWS)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(dossierId, ".pdf.jws"))
                .build();
    }

    private DecisionLetter letter(UUID dossierId) {
        UUID decision = reviews.decision(dossierId)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, dossierId))
                .id();
        DecisionLetter letter = entities.find(DecisionLetter.class, decision);
        if (letter == null) {
            CurrentActor.asSystem(() -> issueLetter.issue(decision));
            letter = entities.find(DecisionLetter.class, decision);
        }
        if (currentActor.get().ministry()) {
            happened.fire(new LetterRead(letter.companyId, dossierId, letter.pdfSha256));
        }
        return letter;
    }

    private String attachment(UUID dossierId, String ending) {
        return "attachment; filename=\"" + receipts.of(dossierId).number() + ending + '"';
    }
}
