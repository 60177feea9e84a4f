package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ma.hawafiz.committee.CommitteeEvent.AgendaArranged;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.review.Opinion;
import ma.hawafiz.review.Reviews;
import ma.hawafiz.review.SessionOutcomes;

/** The secretariat says which dossiers a session deals with, and in which order, until it opens. */
@ApplicationScoped
public class ArrangeAgenda {
    /** More than a day can hold. */
    static final int MOST_DOSSIERS = 200;

    private final Sessions sessions;
    private final ReadyDossiers ready;
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final Reviews reviews;
    private final SessionOutcomes outcomes;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<AgendaArranged> happened;

    ArrangeAgenda(
            Sessions sessions,
            ReadyDossiers ready,
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            Reviews reviews,
            SessionOutcomes outcomes,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock,
            Event<AgendaArranged> happened) {
        this.sessions = sessions;
        this.ready = ready;
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.reviews = reviews;
        this.outcomes = outcomes;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * Makes the agenda exactly this: what is missing from the list is taken off, what is new is put on.
     *
     * @throws Refusal NOT_FOUND, SESSION_STATE_CONFLICT, DOSSIER_STATE_CONFLICT, DOSSIER_ON_AGENDA also if a
     *     session has followed its opinion already, REQUEST_INVALID for a dossier named twice or a list too long
     */
    @Transactional
    public void arrange(UUID sessionId, List<UUID> wanted) {
        Session session = sessions.get(sessionId, Session.State.CONVENED);
        check(wanted);
        Map<UUID, AgendaItem> standing = new LinkedHashMap<>();
        sessions.agenda(sessionId).forEach(item -> standing.put(item.dossierId, item));
        for (int position = 0; position < wanted.size(); position++) {
            AgendaItem item = standing.remove(wanted.get(position));
            if (item == null) {
                put(session, wanted.get(position), position);
            } else {
                item.position = position;
            }
        }
        standing.values().forEach(item -> item.live = false);
        entities.flush();
        happened.fire(new AgendaArranged(sessionId, wanted.size()));
    }

    /** Puts all that are ready after what stands there, the oldest first. */
    @Transactional
    public void addReady(UUID sessionId) {
        List<UUID> standing =
                sessions.agenda(sessionId).stream().map(item -> item.dossierId).toList();
        arrange(
                sessionId,
                Stream.concat(standing.stream(), ready.first(MOST_DOSSIERS - standing.size()).stream())
                        .toList());
    }

    private static void check(List<UUID> wanted) {
        List<Violation> violations = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!seen.add(wanted.get(i))) {
                violations.add(
                        Violation.of("$.dossiers[" + i + "]", wanted.get(i).toString(), "committee.dossierTwice"));
            }
        }
        if (wanted.size() > MOST_DOSSIERS) {
            violations.add(Violation.of(
                    "$.dossiers", String.valueOf(wanted.size()), "committee.agendaTooLong", MOST_DOSSIERS));
        }
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
    }

    private void put(Session session, UUID dossierId, int position) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.DECIDE);
        Opinion opinion = reviews.opinion(dossierId).orElseThrow();
        if (outcomes.ofOpinion(opinion.id()).isPresent()) {
            throw new Refusal(ProblemType.DOSSIER_ON_AGENDA);
        }
        Actor actor = currentActor.get();
        AgendaItem item = new AgendaItem();
        item.id = Ids.next();
        item.sessionId = session.id;
        item.dossierId = dossierId;
        item.companyId = dossier.companyId();
        item.opinionId = opinion.id();
        item.position = position;
        item.live = true;
        item.addedBy = actor.id();
        item.addedByName = actor.name();
        item.addedAt = clock.now();
        entities.persist(item);
    }
}
