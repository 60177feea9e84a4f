package ma.hawafiz.payment.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.clock.LegalDelay;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.payment.GrantsLedger;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.review.Reviews;
import org.jspecify.annotations.Nullable;

/** An instructor finds a breach on a paid dossier and asks back what was granted, or part of it; the company is to be heard. */
@ApplicationScoped
public class OpenRecovery {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final Reviews reviews;
    private final GrantsLedger ledger;
    private final LegalDelay delay;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;

    OpenRecovery(
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            Reviews reviews,
            GrantsLedger ledger,
            LegalDelay delay,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.reviews = reviews;
        this.ledger = ledger;
        this.delay = delay;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** So much is asked back, in dirhams. */
    public record ClaimedLine(
            @Nullable String cnss, @Nullable BigDecimal amount) {}

    /** @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT, REQUEST_INVALID with everything that is wrong */
    @Transactional
    public void open(UUID dossierId, @Nullable Breach breach, @Nullable String evidence, List<ClaimedLine> lines) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.OPEN_RECOVERY);
        Recovery recovery = new Recovery();
        Checked checked = new Checked();
        if (breach == null) {
            checked.wrong("$.breach", null, "member.missing");
        } else {
            recovery.breach = breach;
        }
        recovery.evidence = checked.text("$.evidence", evidence);
        claim(recovery, dossier, lines, checked);
        checked.refuseWhatIsWrong();
        Actor actor = currentActor.get();
        recovery.id = Ids.next();
        recovery.dossierId = dossierId;
        recovery.companyId = dossier.companyId();
        recovery.decisionId = reviews.decision(dossierId).orElseThrow().id();
        recovery.hearingUntil = delay.end("procedure.hearingDays", clock.today());
        recovery.openedBy = actor.id();
        recovery.openedByName = actor.name();
        recovery.openedAt = clock.now();
        entities.persist(recovery);
        entities.flush();
        lifecycle.move(dossier, DossierAction.OPEN_RECOVERY, DossierState.RECOVERY, recovery.evidence);
    }

    private void claim(Recovery recovery, Dossier dossier, List<ClaimedLine> lines, Checked checked) {
        Map<String, Long> granted = ledger.of(dossier.id());
        Set<String> seen = new HashSet<>();
        if (lines.isEmpty()) {
            checked.wrong("$.lines", null, "recovery.noLine");
        }
        for (int i = 0; i < lines.size(); i++) {
            String path = "$.lines[" + i + "]";
            String cnss = String.valueOf(lines.get(i).cnss());
            long claimed = checked.amount(path + ".amount", lines.get(i).amount());
            Long most = granted.get(cnss);
            if (most == null) {
                checked.wrong(path + ".cnss", cnss, "recovery.nothingGranted");
            } else if (!seen.add(cnss)) {
                checked.wrong(path + ".cnss", cnss, "appeal.lineTwice");
            } else if (lines.get(i).amount() != null && (claimed == 0 || claimed > most)) {
                checked.wrong(
                        path + ".amount",
                        String.valueOf(lines.get(i).amount()),
                        "recovery.aboveGranted",
                        BigDecimal.valueOf(most, 2));
            } else {
                recovery.lines.add(new Recovery.Claim(cnss, dossier.companyId(), claimed));
            }
        }
    }
}
