package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.hawafiz.committee.CommitteeEvent.SessionCancelled;
import ma.hawafiz.platform.problem.Refusal;

/** A session is not held: its dossiers are free for another. */
@ApplicationScoped
public class CancelSession {
    private final Sessions sessions;
    private final SessionSteps steps;
    private final Event<SessionCancelled> happened;

    CancelSession(Sessions sessions, SessionSteps steps, Event<SessionCancelled> happened) {
        this.sessions = sessions;
        this.steps = steps;
        this.happened = happened;
    }

    /** @throws Refusal NOT_FOUND, SESSION_STATE_CONFLICT */
    @Transactional
    public void cancel(UUID sessionId, String ground) {
        steps.cancel(sessions.get(sessionId, Session.State.CONVENED), ground);
        happened.fire(new SessionCancelled(sessionId));
    }
}
