package ma.hawafiz.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.util.Optional;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.Register;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.time.PortalClock;

/**
 * Asks a register one question about one company, and keeps what it says. Takes as long as the register takes: never
 * inside a request, nor inside a transaction.
 */
@ApplicationScoped
public class AskRegister {
    private final Connections connections;
    private final Consents consents;
    private final Companies companies;
    private final RecordReply recordReply;
    private final PortalClock clock;

    AskRegister(
            Connections connections,
            Consents consents,
            Companies companies,
            RecordReply recordReply,
            PortalClock clock) {
        this.connections = connections;
        this.consents = consents;
        this.companies = companies;
        this.recordReply = recordReply;
        this.clock = clock;
    }

    /** Empty where nothing was asked: the company does not consent, or the register is not connected. */
    @ActivateRequestContext
    public Optional<Reply> ask(Inquiry inquiry) {
        return CurrentActor.asSystem(() -> {
            Register register = inquiry.question().register();
            RegisterConsent consent =
                    consents.inForce(inquiry.companyId(), register).orElse(null);
            RegisterConnection connection = connections.to(register).orElse(null);
            if (consent == null || connection == null) {
                return Optional.empty();
            }
            String number = inquiry.question().number(companies.get(inquiry.companyId()));
            Instant askedAt = clock.now();
            RegisterConnection.Asked asked = connection.ask(inquiry.question(), number, inquiry.subject());
            recordReply.record(consent, inquiry, askedAt, asked);
            return Optional.of(asked.reply());
        });
    }
}
