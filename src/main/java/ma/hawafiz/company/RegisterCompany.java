package ma.hawafiz.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.journal.Recorded;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;

/** A company enters the portal, with the persons who may act for it. Done by the portal itself, not by its users. */
@ApplicationScoped
public class RegisterCompany {
    private final Companies companies;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<CompanyRegistered> happened;

    RegisterCompany(
            Companies companies, CurrentActor currentActor, PortalClock clock, Event<CompanyRegistered> happened) {
        this.companies = companies;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    public record Registration(
            String ice, String name, String fiscalId, String cnssAffiliation, String tradeRegister) {}

    /** @return the company's id; that of the company already registered under the same ICE, if there is one */
    @Transactional
    public UUID register(Registration registration, List<UUID> persons) {
        var known = companies.find("ice", registration.ice()).firstResultOptional();
        if (known.isPresent()) {
            return known.get().id();
        }
        Company company = new Company();
        company.id = Ids.next();
        company.ice = registration.ice();
        company.name = registration.name();
        company.fiscalId = registration.fiscalId();
        company.cnssAffiliation = registration.cnssAffiliation();
        company.tradeRegister = registration.tradeRegister();
        company.registeredAt = clock.now();
        companies.persistAndFlush(company);
        persons.forEach(person -> grant(company.id, person));
        happened.fire(new CompanyRegistered(company.id, company.ice));
        return company.id;
    }

    private void grant(UUID companyId, UUID person) {
        Mandate mandate = new Mandate();
        mandate.id = Ids.next();
        mandate.companyId = companyId;
        mandate.person = person;
        mandate.grantedAt = clock.now();
        mandate.grantedBy = currentActor.get().id();
        companies.getEntityManager().persist(mandate);
    }

    /** A company entered the portal. */
    public record CompanyRegistered(UUID companyId, String ice) implements Recorded {
        @Override
        public UUID subject() {
            return companyId;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("ice", ice);
        }
    }
}
