package ma.hawafiz.dossier.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.dossier.DossierMoved;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.identity.Side;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;

/** The ledger of the statutory clock: each move of a dossier appends what it does to the delays, in its own transaction. */
@ApplicationScoped
class ClockLedger {
    private final EntityManager entities;
    private final DelayTerms terms;
    private final CurrentActor currentActor;
    private final PortalClock clock;

    ClockLedger(EntityManager entities, DelayTerms terms, CurrentActor currentActor, PortalClock clock) {
        this.entities = entities;
        this.terms = terms;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    void append(@Observes DossierMoved moved) {
        List<ClockMove> moves = ClockMove.of(moved.by());
        LocalDate day = moves.stream()
                .filter(move -> moved.by().side() == Side.SYSTEM && move.kind() == ClockMove.Kind.END)
                .findFirst()
                .map(lapse -> due(moved.subject(), lapse.delay()))
                .orElseGet(clock::today);
        moves.forEach(move -> entities.persist(entry(moved, move, day)));
        entities.flush();
    }

    /** The oldest first. */
    List<ClockEntry> entries(UUID dossierId) {
        return entities.createQuery("from ClockEntry where dossierId = :dossier order by id", ClockEntry.class)
                .setParameter("dossier", dossierId)
                .getResultList();
    }

    /** Those of one delay. */
    List<ClockEntry> entries(UUID dossierId, Delay delay) {
        return entities.createQuery(
                        "from ClockEntry where dossierId = :dossier and delay = :delay order by position",
                        ClockEntry.class)
                .setParameter("dossier", dossierId)
                .setParameter("delay", delay)
                .getResultList();
    }

    /**
     * The working day on which a delay ends. What a delay lets lapse happens on that day, whenever the portal comes to it.
     *
     * @throws Refusal DOSSIER_STATE_CONFLICT if it does not run
     */
    LocalDate due(UUID dossierId, Delay delay) {
        Countdown countdown = ClockEntry.countdown(entries(dossierId, delay));
        if (countdown == null || !countdown.runs()) {
            throw new Refusal(ProblemType.DOSSIER_STATE_CONFLICT, delay.name(), dossierId);
        }
        return terms.due(countdown.lastDay());
    }

    private ClockEntry entry(DossierMoved moved, ClockMove move, LocalDate day) {
        List<ClockEntry> before = entries(moved.subject(), move.delay());
        Actor actor = currentActor.get();
        ClockEntry entry = new ClockEntry();
        entry.id = Ids.next();
        entry.dossierId = moved.subject();
        entry.companyId = moved.companyId();
        entry.eventId = moved.event();
        entry.action = move.action();
        entry.delay = move.delay();
        entry.kind = move.kind();
        entry.position = before.isEmpty() ? 1 : before.getLast().position + 1;
        entry.day = day;
        entry.ground = moved.ground();
        entry.actor = actor.id();
        entry.actorName = actor.name();
        entry.at = clock.now();
        Countdown countdown = ClockEntry.countdown(before);
        if (move.kind() == ClockMove.Kind.START) {
            entry.days = terms.days(move.delay(), day);
            entry.complementDays = move.delay() == Delay.REVIEW ? terms.complementDays(entry.days, day) : null;
            entry.ends = Countdown.start(entry.days, day).lastDay();
        } else if (move.kind() == ClockMove.Kind.RESUME && countdown != null) {
            entry.ends = countdown.resume(day).lastDay();
        }
        return entry;
    }
}
