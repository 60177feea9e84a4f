package ma.hawafiz.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;

/** A person has read what they were told; the first time counts. */
@ApplicationScoped
public class ReadNotifications {
    private final Notifications notifications;
    private final PortalClock clock;

    ReadNotifications(Notifications notifications, PortalClock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND also where it is somebody else's */
    @Transactional
    public void read(UUID id) {
        if (!notifications.read(id, clock.now())) {
            throw new Refusal(ProblemType.NOT_FOUND, id);
        }
    }

    @Transactional
    public void readAll() {
        notifications.readAll(clock.now());
    }
}
