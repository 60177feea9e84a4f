package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.PublishedPieces;

/** A signatory lodges a dossier: its content is frozen by hash, it gets its number, and the receipt is there at once. */
@ApplicationScoped
public class LodgeDossier {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final ExamineDossier examineDossier;
    private final FrozenDeterminations frozen;
    private final LodgedCertificates lodgedCertificates;
    private final Pieces pieces;
    private final PublishedPieces published;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;

    LodgeDossier(
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            ExamineDossier examineDossier,
            FrozenDeterminations frozen,
            LodgedCertificates lodgedCertificates,
            Pieces pieces,
            PublishedPieces published,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.examineDossier = examineDossier;
        this.frozen = frozen;
        this.lodgedCertificates = lodgedCertificates;
        this.pieces = pieces;
        this.published = published;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND; DOSSIER_STATE_CONFLICT; DOSSIER_INCOMPLETE with what is missing */
    @Transactional
    public Lodgement lodge(UUID dossierId) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.LODGE);
        ExamineDossier.Examined examined = examineDossier.examine(dossierId);
        if (examined.situation().employees().isEmpty()) {
            throw new Refusal(
                    ProblemType.DOSSIER_INCOMPLETE,
                    List.of(Violation.of("$.employees", null, "dossier.noPayroll", String.valueOf(dossier.exercice))));
        }
        requireScanned(dossierId);
        Lodgement lodgement = freeze(dossier, examined);
        entities.persist(lodgement);
        lodgedCertificates.freeze(dossier, examined.certificates());
        lifecycle.move(dossier, DossierAction.LODGE, DossierState.LODGED, null);
        return lodgement;
    }

    /** Missing pieces do not hinder lodging; the ministry lists them. What is there must have been looked at. */
    private void requireScanned(UUID dossierId) {
        List<Violation> unscanned = pieces.unscanned(dossierId).stream()
                .sorted()
                .map(code -> Violation.of("$.pieces." + code, null, "piece.unscanned", published.name(code)))
                .toList();
        if (!unscanned.isEmpty()) {
            throw new Refusal(ProblemType.DOSSIER_INCOMPLETE, unscanned);
        }
    }

    private Lodgement freeze(Dossier dossier, ExamineDossier.Examined examined) {
        Actor actor = currentActor.get();
        Amounts totals = examined.determination().totals();
        Lodgement lodgement = new Lodgement();
        lodgement.dossierId = dossier.id;
        lodgement.companyId = dossier.companyId;
        lodgement.number = new DossierNumber(dossier.measure, dossier.exercice, nextSequence()).toString();
        lodgement.determination =
                frozen.freeze(dossier, Occasion.LODGED, examined.situation(), examined.determination());
        lodgement.lodgedBy = actor.id();
        lodgement.lodgedByName = actor.name();
        lodgement.lodgedAt = clock.now();
        lodgement.computed = totals.computed().centimes();
        lodgement.capped = totals.capped().centimes();
        lodgement.payable = totals.payable().centimes();
        lodgement.conditional = totals.conditional().centimes();
        lodgement.outcome = examined.determination().outcome();
        lodgement.forHumans = (int) examined.determination().lines().stream()
                .filter(ForHumans::asks)
                .count();
        return lodgement;
    }

    private long nextSequence() {
        return ((Number) entities.createNativeQuery("select nextval('dossier_number_sequence')", Long.class)
                        .getSingleResult())
                .longValue();
    }
}
