package ma.hawafiz.dossier.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.clock.ComplementWindow;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** An instructor asks for what she lacks: once in the life of a dossier, in the first half of the delay, which then stands still. */
@ApplicationScoped
public class RequestComplement {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final ComplementWindow window;
    private final ReadAsked readAsked;
    private final EntityManager entities;

    RequestComplement(
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            ComplementWindow window,
            ReadAsked readAsked,
            EntityManager entities) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.window = window;
        this.readAsked = readAsked;
        this.entities = entities;
    }

    /**
     * @throws Refusal NOT_FOUND; DOSSIER_STATE_CONFLICT; REQUEST_INVALID; COMPLEMENT_ALREADY_REQUESTED; COMPLEMENT_TOO_LATE after
     *     the first half of the delay
     */
    @Transactional
    public void request(UUID dossierId, @Nullable String asked, @Nullable String ground) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.REQUEST_COMPLEMENT);
        if (readAsked.complement(dossierId).isPresent()) {
            throw new Refusal(ProblemType.COMPLEMENT_ALREADY_REQUESTED);
        }
        window.require(dossierId);
        List<Violation> missing = new ArrayList<>();
        if (asked == null || asked.isBlank()) {
            missing.add(Violation.of("$.asked", asked, "member.missing"));
        }
        if (ground == null || ground.isBlank()) {
            missing.add(Violation.of("$.ground", ground, "member.missing"));
        }
        if (asked == null || ground == null || !missing.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, missing);
        }
        Complement complement = new Complement();
        complement.eventId = lifecycle.move(
                dossier, DossierAction.REQUEST_COMPLEMENT, DossierState.COMPLEMENT_REQUESTED, ground.strip());
        complement.dossierId = dossierId;
        complement.companyId = dossier.companyId();
        complement.asked = asked.strip();
        entities.persist(complement);
        entities.flush();
    }
}
