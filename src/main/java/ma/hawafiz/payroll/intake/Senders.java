package ma.hawafiz.payroll.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.Company;
import ma.hawafiz.payroll.reading.Sender;
import ma.hawafiz.platform.time.PortalClock;

/** Who a company is to the CNSS and the DGI, and so whose files it may send. */
@ApplicationScoped
class Senders {
    private final Companies companies;
    private final PortalClock clock;

    Senders(Companies companies, PortalClock clock) {
        this.companies = companies;
        this.clock = clock;
    }

    Sender of(UUID companyId) {
        Company company = companies.get(companyId);
        return new Sender(company.ice(), company.fiscalId(), company.cnssAffiliation(), clock.today());
    }
}
