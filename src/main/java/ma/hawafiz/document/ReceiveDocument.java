package ma.hawafiz.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.journal.Recorded;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.storage.ReceivedFile;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.Piece;
import org.jspecify.annotations.Nullable;

/** A company hands in a document. Nobody reads it before it has passed the virus scan, which happens behind the request. */
@ApplicationScoped
public class ReceiveDocument {
    private final Companies companies;
    private final CheckDocument checkDocument;
    private final KeptFiles files;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<DocumentReceived> happened;

    ReceiveDocument(
            Companies companies,
            CheckDocument checkDocument,
            KeptFiles files,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock,
            Event<DocumentReceived> happened) {
        this.companies = companies;
        this.checkDocument = checkDocument;
        this.files = files;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * @return the document's id
     * @throws Refusal NOT_FOUND; REQUEST_INVALID for what is said of it; DOCUMENT_REFUSED for its content
     */
    @Transactional
    public UUID receive(UUID companyId, NewDocument sent, ReceivedFile file) {
        companies.get(companyId);
        Piece piece = checkDocument.check(companyId, sent);
        files.receive(companyId, file.sha256(), size(file), recognised(file, sent.fileName()), file.path());
        Actor actor = currentActor.get();
        Document document = new Document();
        document.id = Ids.next();
        document.companyId = companyId;
        document.piece = piece.code();
        document.year = piece.validity().yearly() ? sent.year() : null;
        document.fileName = Objects.requireNonNull(sent.fileName());
        document.sha256 = file.sha256();
        document.issuedOn = sent.issuedOn();
        document.validUntil = piece.validUntil(sent.issuedOn(), sent.validUntil());
        document.sentFor = sent.dossierId();
        document.replaces = sent.replaces();
        document.sentBy = actor.id();
        document.sentByName = actor.name();
        document.sentAt = clock.now();
        entities.persist(document);
        entities.flush();
        happened.fire(new DocumentReceived(companyId, document.id, piece.code(), file.sha256()));
        return document.id;
    }

    private static AcceptedType recognised(ReceivedFile file, @Nullable String name) {
        try {
            return RecogniseContent.of(file.path())
                    .orElseThrow(() -> refused(Violation.of("$.file", name, "document.type")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long size(ReceivedFile file) {
        try {
            long size = Files.size(file.path());
            if (size == 0) {
                throw refused(Violation.of("$.file", null, "document.empty"));
            }
            return size;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Refusal refused(Violation why) {
        return new Refusal(ProblemType.DOCUMENT_REFUSED, List.of(why));
    }

    /** A document came in and waits for its scan. */
    public record DocumentReceived(UUID companyId, UUID subject, String piece, String sha256) implements Recorded {
        @Override
        public Map<String, Object> details() {
            return Map.of("piece", piece, "sha256", sha256);
        }
    }
}
