package ma.hawafiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import ma.hawafiz.control.ControlEvent.ControlOpened;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.secrets.PersonalNumbers;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.storage.Sha256;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;

/** An administrator plans a control: the portal makes a seed nobody reads, and publishes its hash at once. */
@ApplicationScoped
class OpenControl {
    private static final int SEED_BYTES = 32;

    private final Session session;
    private final PersonalNumbers secrets;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<ControlOpened> happened;
    private final SecureRandom random = new SecureRandom();

    OpenControl(
            Session session,
            PersonalNumbers secrets,
            CurrentActor currentActor,
            PortalClock clock,
            Event<ControlOpened> happened) {
        this.session = session;
        this.secrets = secrets;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    @Transactional
    UUID open(ControlPlan plan) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        String commitment = Sha256.of(seed);
        Actor actor = currentActor.get();
        UUID id = Ids.next();
        session.createNativeMutationQuery(
                        "insert into control values (:id, :from, :until, :high, :medium, :low, :random, :large, :recent,"
                                + " :seed, :commitment, :person, :name, :at)")
                .setParameter("id", id)
                .setParameter("from", plan.from())
                .setParameter("until", plan.until())
                .setParameter("high", plan.high())
                .setParameter("medium", plan.medium())
                .setParameter("low", plan.low())
                .setParameter("random", plan.random())
                .setParameter("large", plan.largeAmount().movePointRight(2).longValueExact())
                .setParameter("recent", plan.recentDays())
                .setParameter("seed", secrets.encrypt(HexFormat.of().formatHex(seed)))
                .setParameter("commitment", commitment)
                .setParameter("person", actor.id())
                .setParameter("name", actor.name())
                .setParameter("at", clock.now())
                .executeUpdate();
        happened.fire(new ControlOpened(id, commitment));
        return id;
    }
}
