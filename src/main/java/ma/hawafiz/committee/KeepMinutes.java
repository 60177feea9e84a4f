package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.print.Press;
import ma.hawafiz.platform.storage.FileStore;
import ma.hawafiz.platform.storage.ReceivedFile;
import ma.hawafiz.platform.time.PortalClock;

/** Prints the minutes of a session that has just closed, in both languages of the State, and keeps them under their hash. */
@ApplicationScoped
class KeepMinutes {
    private static final List<Language> LANGUAGES = List.of(Language.FR, Language.AR);

    private final ReadSession readSession;
    private final EntityManager entities;
    private final FileStore files;
    private final CurrentActor currentActor;
    private final PortalClock clock;

    KeepMinutes(
            ReadSession readSession,
            EntityManager entities,
            FileStore files,
            CurrentActor currentActor,
            PortalClock clock) {
        this.readSession = readSession;
        this.entities = entities;
        this.files = files;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** In the running transaction; a file that its rollback leaves behind is found by nobody. */
    void keep(UUID sessionId) {
        SessionDocument session = readSession.read(sessionId);
        for (Language language : LANGUAGES) {
            try (ReceivedFile file = ReceivedFile.receive(new ByteArrayInputStream(print(session, language)))) {
                files.keep(file);
                MinutesFile minutes = new MinutesFile();
                minutes.sessionId = sessionId;
                minutes.language = language;
                minutes.sha256 = file.sha256();
                minutes.madeBy = currentActor.get().id();
                minutes.madeAt = clock.now();
                entities.persist(minutes);
            }
        }
    }

    /** The same session gives the same bytes. */
    static byte[] print(SessionDocument session, Language language) {
        String body = new Minutes(session, language.code())
                .setAttribute("language", language)
                .render();
        return Press.print(new Press.Sheets(
                session.number(),
                session.number(),
                language,
                Objects.requireNonNull(session.closedAt()),
                "/committee/minutes.css",
                List.of(body)));
    }
}
