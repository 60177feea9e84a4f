package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.journal.Recorded;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;

/**
 * A company begins a claim. Its draft holds nothing of its own: it shows what the company's facts give today. Where the claim
 * has been decided, it is a complementary dossier, which claims the difference.
 */
@ApplicationScoped
public class OpenDossier {
    private final Dossiers dossiers;
    private final Companies companies;
    private final ClaimableMeasures claimable;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<DossierOpened> happened;

    OpenDossier(
            Dossiers dossiers,
            Companies companies,
            ClaimableMeasures claimable,
            CurrentActor currentActor,
            PortalClock clock,
            Event<DossierOpened> happened) {
        this.dossiers = dossiers;
        this.companies = companies;
        this.claimable = claimable;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * @return the dossier's id
     * @throws Refusal NOT_FOUND; MEASURE_NOT_OPEN; REQUEST_INVALID for an exercice outside the scheme;
     *     DOSSIER_ALREADY_LIVE where one is undecided; DOSSIER_STATE_CONFLICT where the decided one is disputed
     */
    @Transactional
    public UUID open(UUID companyId, Measure measure, int exercice) {
        companies.get(companyId);
        if (!claimable.isOpen(measure)) {
            throw new Refusal(ProblemType.MEASURE_NOT_OPEN, measure.name());
        }
        if (!claimable.exercices().contains(exercice)) {
            throw new Refusal(
                    ProblemType.REQUEST_INVALID,
                    List.of(Violation.of("$.exercice", "" + exercice, "exercice.notOpen", claimable.exercices())));
        }
        Dossier decided = dossiers.lastDecided(companyId, measure, exercice).orElse(null);
        if (decided != null && !decided.state.completable()) {
            throw new Refusal(ProblemType.DOSSIER_STATE_CONFLICT, decided.state.name(), "COMPLETE");
        }
        Dossier dossier = new Dossier();
        dossier.id = Ids.next();
        dossier.companyId = companyId;
        dossier.measure = measure;
        dossier.exercice = exercice;
        dossier.openedBy = currentActor.get().id();
        dossier.openedAt = clock.now();
        dossier.completes = decided == null ? null : decided.id;
        dossiers.persistAndFlush(dossier);
        happened.fire(new DossierOpened(companyId, dossier.id, measure, exercice));
        return dossier.id;
    }

    /** A claim was begun. */
    public record DossierOpened(UUID companyId, UUID subject, Measure measure, int exercice) implements Recorded {
        @Override
        public Map<String, Object> details() {
            return Map.of("measure", measure, "exercice", exercice);
        }
    }
}
