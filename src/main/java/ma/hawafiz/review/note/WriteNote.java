package ma.hawafiz.review.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Somebody of the ministry notes something of a dossier or of one of its lines, for her colleagues. Appended, and signed. */
@ApplicationScoped
public class WriteNote {
    private static final int LONGEST = 4000;

    private final Dossiers dossiers;
    private final ExamineDossier examineDossier;
    private final Session session;
    private final CurrentActor currentActor;
    private final PortalClock clock;

    WriteNote(
            Dossiers dossiers,
            ExamineDossier examineDossier,
            Session session,
            CurrentActor currentActor,
            PortalClock clock) {
        this.dossiers = dossiers;
        this.examineDossier = examineDossier;
        this.session = session;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND, REQUEST_INVALID */
    @Transactional
    public Notes.Note write(UUID dossierId, @Nullable String cnss, @Nullable String text) {
        Dossier dossier = dossiers.get(dossierId);
        String line = cnss == null || cnss.isBlank() ? null : cnss.strip();
        String said = text == null ? "" : text.strip();
        check(dossierId, line, said);
        Actor actor = currentActor.get();
        Notes.Note note = new Notes.Note(Ids.next(), line, said, actor.name(), clock.now());
        session.createNativeMutationQuery("insert into review_note values"
                        + " (:id, :dossier, :company, cast(:cnss as text), :text, :author, :authorName, :now)")
                .setParameter("id", note.id())
                .setParameter("dossier", dossierId)
                .setParameter("company", dossier.companyId())
                .setParameter("cnss", line)
                .setParameter("text", said)
                .setParameter("author", actor.id())
                .setParameter("authorName", note.author())
                .setParameter("now", note.writtenAt())
                .executeUpdate();
        return note;
    }

    private void check(UUID dossierId, @Nullable String cnss, String text) {
        List<Violation> violations = new ArrayList<>();
        if (text.isEmpty()) {
            violations.add(Violation.of("$.text", text, "member.missing"));
        } else if (text.length() > LONGEST) {
            violations.add(Violation.of("$.text", null, "text.tooLong", LONGEST));
        }
        if (cnss != null
                && examineDossier.examine(dossierId).determination().lines().stream()
                        .noneMatch(line -> cnss.equals(line.cnss()))) {
            violations.add(Violation.of("$.cnss", cnss, "opinion.noSuchLine"));
        }
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
    }
}
