package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;

/** The sessions of the committee with what belongs to each. */
@ApplicationScoped
class Sessions {
    private final EntityManager entities;

    Sessions(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws Refusal NOT_FOUND */
    Session get(UUID id) {
        Session session = entities.find(Session.class, id);
        if (session == null) {
            throw new Refusal(ProblemType.NOT_FOUND, id);
        }
        return session;
    }

    /** The same, in that state; {@link Refusal} SESSION_STATE_CONFLICT otherwise. */
    Session get(UUID id, Session.State state) {
        Session session = get(id);
        if (session.state != state) {
            throw new Refusal(ProblemType.SESSION_STATE_CONFLICT, session.state.name());
        }
        return session;
    }

    /** The newest first. */
    Page<Session> list(Slice slice) {
        List<Session> rows = entities.createQuery(
                        "from Session where :after is null or id < :after order by id desc", Session.class)
                .setParameter("after", slice.after())
                .setMaxResults(slice.fetch())
                .getResultList();
        return slice.page(rows, session -> session.id);
    }

    /** In the order of the agenda: what stands on it, or was dealt with. */
    List<AgendaItem> agenda(UUID sessionId) {
        return entities.createQuery(
                        "from AgendaItem i where i.sessionId = :session and (i.live"
                                + " or exists (select 1 from Outcome o where o.itemId = i.id)) order by i.position, i.id",
                        AgendaItem.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    /** @throws Refusal NOT_FOUND if the dossier is not on the agenda */
    AgendaItem item(UUID sessionId, UUID dossierId) {
        return agenda(sessionId).stream()
                .filter(item -> item.dossierId.equals(dossierId))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, dossierId));
    }

    List<Presence> presences(UUID sessionId) {
        return of(Presence.class, sessionId);
    }

    List<Conflict> conflicts(UUID sessionId) {
        return of(Conflict.class, sessionId);
    }

    List<Vote> votes(UUID sessionId) {
        return of(Vote.class, sessionId);
    }

    List<Outcome> outcomes(UUID sessionId) {
        return entities.createQuery("from Outcome where sessionId = :session", Outcome.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    List<MinutesFile> minutes(UUID sessionId) {
        return entities.createQuery("from MinutesFile where sessionId = :session order by language", MinutesFile.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    Optional<SessionStep> step(UUID sessionId, SessionStep.Step step) {
        return of(SessionStep.class, sessionId).stream()
                .filter(each -> each.step == step)
                .findFirst();
    }

    /** The oldest first: each is written once, in the order in which it happened. */
    private <T> List<T> of(Class<T> kind, UUID sessionId) {
        return entities.createQuery("from " + kind.getSimpleName() + " where sessionId = :session order by id", kind)
                .setParameter("session", sessionId)
                .getResultList();
    }
}
