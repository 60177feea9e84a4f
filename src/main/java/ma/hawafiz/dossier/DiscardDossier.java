package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.journal.Recorded;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;

/** A company throws a draft away; its payroll and its declaration stay. What was lodged cannot be thrown away. */
@ApplicationScoped
public class DiscardDossier {
    private final Dossiers dossiers;
    private final Event<DossierDiscarded> happened;

    DiscardDossier(Dossiers dossiers, Event<DossierDiscarded> happened) {
        this.dossiers = dossiers;
        this.happened = happened;
    }

    /** @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT if it is no draft any more */
    @Transactional
    public void discard(UUID dossierId) {
        Dossier dossier = dossiers.get(dossierId);
        if (dossier.state != DossierState.DRAFT) {
            throw new Refusal(ProblemType.DOSSIER_STATE_CONFLICT, dossier.state.name(), "DISCARD");
        }
        dossiers.delete(dossier);
        happened.fire(new DossierDiscarded(dossier.companyId, dossier.id, dossier.measure, dossier.exercice));
    }

    /** A draft was thrown away. */
    public record DossierDiscarded(UUID companyId, UUID subject, Measure measure, int exercice) implements Recorded {
        @Override
        public Map<String, Object> details() {
            return Map.of("measure", measure, "exercice", exercice);
        }
    }
}
