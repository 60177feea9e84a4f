package ma.hawafiz.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import ma.hawafiz.notification.TellPersons.MailWaits;
import ma.hawafiz.platform.time.PortalClock;

/** What a mail server refused for good is tried once more: an administrator has found out why. */
@ApplicationScoped
public class RetryMails {
    private final MailTroubles troubles;
    private final PortalClock clock;
    private final Event<MailWaits> waiting;

    RetryMails(MailTroubles troubles, PortalClock clock, Event<MailWaits> waiting) {
        this.troubles = troubles;
        this.clock = clock;
        this.waiting = waiting;
    }

    @Transactional
    public void retry() {
        troubles.tryAgain(clock.now());
        waiting.fire(new MailWaits());
    }
}
