package ma.hawafiz.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.platform.journal.Recorded;
import ma.hawafiz.platform.problem.Refusal;

/** A company does not want to wait for the next round. The registers are asked behind the request. */
@ApplicationScoped
public class AskAgain {
    private final Companies companies;
    private final Event<AskedAgain> happened;

    AskAgain(Companies companies, Event<AskedAgain> happened) {
        this.companies = companies;
        this.happened = happened;
    }

    /** @throws Refusal NOT_FOUND */
    @Transactional
    public void askAgain(UUID companyId) {
        companies.get(companyId);
        happened.fire(new AskedAgain(companyId));
    }

    /** A company asked for its registers to be asked again. */
    public record AskedAgain(UUID companyId) implements Recorded {
        @Override
        public UUID subject() {
            return companyId;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }
}
