package ma.hawafiz.notification.mail;

import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.platform.time.PortalClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands one e-mail to the mail server, in the transaction that says so. Where the server took it and could not be heard saying so,
 * it is sent again under the same Message-ID, by which it is known to be the same.
 */
@ApplicationScoped
class SendMail {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;

    private final MailQueue queue;
    private final ReactiveMailer mailer;
    private final PortalClock clock;
    private final String portal;
    private final Duration pause;

    SendMail(
            MailQueue queue,
            ReactiveMailer mailer,
            PortalClock clock,
            @ConfigProperty(name = "hawafiz.portal.url") String portal,
            @ConfigProperty(name = "hawafiz.notification.retry-after", defaultValue = "PT1M") Duration pause) {
        this.queue = queue;
        this.mailer = mailer;
        this.clock = clock;
        this.portal = portal.replaceAll("/+$", "");
        this.pause = pause;
    }

    /** Whether the next one is worth a try now: there was one, and the server is there. */
    @Transactional
    boolean sendNext() {
        MailQueue.Waiting next = queue.next(clock.now()).orElse(null);
        if (next == null) {
            return false;
        }
        List<UUID> ids = next.digest() ? queue.digest(next.recipient(), clock.now()) : List.of(next.id());
        MailQueue.Address address = queue.address(next.recipient());
        String email = address.email();
        if (email == null) {
            queue.never(ids, "NO_ADDRESS", null);
            return true;
        }
        Letter letter = Letter.of(address.language(), queue.items(ids), portal);
        try {
            mailer.send(mail(email, ids.getFirst(), letter)).await().atMost(PATIENCE);
            queue.sent(ids, clock.now());
            return true;
        } catch (RuntimeException failed) {
            return put(ids, next.attempts(), MailFailure.of(failed));
        }
    }

    private boolean put(List<UUID> ids, int attempts, MailFailure failure) {
        if (failure.lasting()) {
            queue.never(ids, "REFUSED", failure.code());
        } else {
            queue.later(ids, clock.now().plus(pause(attempts)), failure.code());
        }
        Log.warnf("an e-mail was not sent: %s, attempt %d", failure.code(), attempts + 1);
        return !failure.ofTheServer();
    }

    private Duration pause(int attempts) {
        Duration doubled = pause.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private Mail mail(String to, UUID id, Letter letter) {
        return new Mail()
                .addTo(to)
                .setSubject(letter.subject())
                .setText(new MailText(letter).render())
                .setHtml(new MailHtml(letter).render())
                .addHeader(
                        "Message-ID", "<%s@%s>".formatted(id, URI.create(portal).getHost()))
                .addHeader("Content-Language", letter.code())
                .addHeader("Auto-Submitted", "auto-generated");
    }
}
