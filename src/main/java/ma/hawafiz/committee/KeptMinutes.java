package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.FileStore;

/** The minutes of closed sessions, handed out as the very bytes that were made. */
@ApplicationScoped
class KeptMinutes {
    private final Sessions sessions;
    private final EntityManager entities;
    private final FileStore files;

    KeptMinutes(Sessions sessions, EntityManager entities, FileStore files) {
        this.sessions = sessions;
        this.entities = entities;
        this.files = files;
    }

    /** @throws Refusal NOT_FOUND while the session is not closed, or in a language they are not made in */
    Response answer(UUID sessionId, Language language) {
        Session session = sessions.get(sessionId);
        MinutesFile kept = entities.find(MinutesFile.class, new MinutesFile.Key(sessionId, language));
        if (kept == null) {
            throw new Refusal(ProblemType.NOT_FOUND, sessionId);
        }
        return Response.ok(files.path(kept.sha256), "application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s.pdf\"".formatted(session.number, language.code()))
                .build();
    }
}
