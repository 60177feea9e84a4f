package ma.hawafiz.review.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;

/** The last appeal on a dossier, with its answer. */
@ApplicationScoped
class ReadAppeal {
    private final Dossiers dossiers;
    private final Appeals appeals;
    private final PortalClock clock;

    ReadAppeal(Dossiers dossiers, Appeals appeals, PortalClock clock) {
        this.dossiers = dossiers;
        this.appeals = appeals;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND, also where there is none */
    AppealDocument read(UUID dossierId) {
        return find(dossierId).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, dossierId));
    }

    /** @throws Refusal NOT_FOUND */
    Optional<AppealDocument> find(UUID dossierId) {
        dossiers.get(dossierId);
        return appeals.on(dossierId)
                .map(appeal -> AppealDocument.of(
                        appeal, appeals.decision(appeal), appeals.answer(appeal).orElse(null), clock.today()));
    }
}
