package ma.hawafiz.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.Register;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.journal.Recorded;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/**
 * A signatory allows the portal to ask a register about the company, or withdraws it: law 55-19, art. 23. Nothing is asked
 * without it, and what is withdrawn stops at once.
 */
@ApplicationScoped
public class GiveConsent {
    private final Companies companies;
    private final Consents consents;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<ConsentChanged> happened;

    GiveConsent(
            Companies companies,
            Consents consents,
            CurrentActor currentActor,
            PortalClock clock,
            Event<ConsentChanged> happened) {
        this.companies = companies;
        this.consents = consents;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * @param textVersion of the sentence that was read
     * @throws Refusal NOT_FOUND; STALE if the sentence is another by now
     */
    @Transactional
    public void give(UUID companyId, Register register, @Nullable String textVersion) {
        if (!Consents.TEXT_VERSION.equals(textVersion)) {
            throw new Refusal(ProblemType.STALE);
        }
        say(companyId, register, true);
    }

    @Transactional
    public void withdraw(UUID companyId, Register register) {
        say(companyId, register, false);
    }

    /** Saying again what is said already changes nothing. */
    private void say(UUID companyId, Register register, boolean given) {
        companies.get(companyId);
        if (consents.inForce(companyId, register).isPresent() == given) {
            return;
        }
        Actor actor = currentActor.get();
        RegisterConsent consent = new RegisterConsent();
        consent.id = Ids.next();
        consent.companyId = companyId;
        consent.register = register;
        consent.given = given;
        consent.textVersion = Consents.TEXT_VERSION;
        consent.person = actor.id();
        consent.personName = actor.name();
        consent.at = clock.now();
        consents.persistAndFlush(consent);
        happened.fire(new ConsentChanged(companyId, consent.id, register, given));
    }

    /** A consent was given or withdrawn. */
    public record ConsentChanged(UUID companyId, UUID subject, Register register, boolean given) implements Recorded {
        @Override
        public String action() {
            return given ? "ConsentGiven" : "ConsentWithdrawn";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("register", register, "textVersion", Consents.TEXT_VERSION);
        }
    }
}
