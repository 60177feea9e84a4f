package ma.hawafiz.dossier.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.Pieces;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** An agent lists every missing piece, at once: nothing else is asked for later. The company has its delay from that day. */
@ApplicationScoped
public class DeclareIncomplete {
    private static final int LONGEST_NOTE = 1000;

    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final Pieces pieces;
    private final EntityManager entities;

    DeclareIncomplete(Dossiers dossiers, DossierLifecycle lifecycle, Pieces pieces, EntityManager entities) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.pieces = pieces;
        this.entities = entities;
    }

    public record Missing(@Nullable String code, @Nullable String note) {}

    /** @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT, REQUEST_INVALID with everything that is wrong */
    @Transactional
    public void declareIncomplete(UUID dossierId, List<Missing> missing, @Nullable String ground) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.DECLARE_INCOMPLETE);
        List<Violation> violations = check(dossierId, missing, ground);
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
        UUID event = lifecycle.move(
                dossier,
                DossierAction.DECLARE_INCOMPLETE,
                DossierState.INCOMPLETE,
                String.valueOf(ground).strip());
        for (int i = 0; i < missing.size(); i++) {
            entities.persist(piece(dossier, event, i, missing.get(i)));
        }
        entities.flush();
    }

    /** Only what the published list asks for may be asked, and never what is there. */
    private List<Violation> check(UUID dossierId, List<Missing> missing, @Nullable String ground) {
        List<Violation> violations = new ArrayList<>();
        if (ground == null || ground.isBlank()) {
            violations.add(Violation.of("$.ground", ground, "member.missing"));
        }
        if (missing.isEmpty()) {
            violations.add(Violation.of("$.pieces", null, "pieces.none"));
        }
        List<String> asked = pieces.asked(dossierId);
        Set<String> held = pieces.held(dossierId);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < missing.size(); i++) {
            String path = "$.pieces[" + i + "]";
            String code = missing.get(i).code();
            String note = missing.get(i).note();
            if (code == null || !asked.contains(code)) {
                violations.add(Violation.of(path + ".code", code, "pieces.notAsked", asked));
            } else if (held.contains(code)) {
                violations.add(Violation.of(path + ".code", code, "pieces.held"));
            } else if (!seen.add(code)) {
                violations.add(Violation.of(path + ".code", code, "pieces.twice"));
            }
            if (note != null && note.length() > LONGEST_NOTE) {
                violations.add(Violation.of(path + ".note", null, "text.tooLong", LONGEST_NOTE));
            }
        }
        return violations;
    }

    private static MissingPiece piece(Dossier dossier, UUID event, int position, Missing missing) {
        MissingPiece piece = new MissingPiece();
        piece.eventId = event;
        piece.position = position;
        piece.dossierId = dossier.id();
        piece.companyId = dossier.companyId();
        piece.piece = String.valueOf(missing.code());
        piece.note = missing.note() == null || missing.note().isBlank()
                ? null
                : missing.note().strip();
        return piece;
    }
}
