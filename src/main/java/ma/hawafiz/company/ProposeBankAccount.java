package ma.hawafiz.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.secrets.PersonalNumbers;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/**
 * A signatory says where the company should be paid. It is not, before another person of the company confirms; until then the
 * present account stands, and its persons are told.
 */
@ApplicationScoped
public class ProposeBankAccount {
    private static final int SHOWN = 4;

    private final Companies companies;
    private final BankAccounts accounts;
    private final PersonalNumbers personalNumbers;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<BankAccountChangeProposed> happened;

    ProposeBankAccount(
            Companies companies,
            BankAccounts accounts,
            PersonalNumbers personalNumbers,
            CurrentActor currentActor,
            PortalClock clock,
            Event<BankAccountChangeProposed> happened) {
        this.companies = companies;
        this.accounts = accounts;
        this.personalNumbers = personalNumbers;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * The newest proposal takes the place of one that waits; the account that stands, proposed again, only puts that one
     * aside. The same proposal of the same person twice is made once.
     *
     * @param given as it was typed, in groups or not
     * @throws Refusal REQUEST_INVALID where it is no account number
     */
    @Transactional
    public void propose(UUID companyId, @Nullable String given) {
        Company company = companies.get(companyId);
        String rib = checked(given);
        byte[] token = personalNumbers.token(rib);
        BankAccount standing = accounts.newest(companyId).orElse(null);
        BankAccountProposal pending = accounts.pending(companyId).orElse(null);
        boolean stands = standing != null && Arrays.equals(standing.ribToken, token);
        Actor actor = currentActor.get();
        if (pending == null
                ? stands
                : Arrays.equals(pending.ribToken, token) && pending.declaredBy.equals(actor.id())) {
            return;
        }
        BankAccountProposal proposal = new BankAccountProposal();
        proposal.id = Ids.next();
        proposal.companyId = company.id;
        proposal.ribEncrypted = personalNumbers.encrypt(rib);
        proposal.ribToken = token;
        proposal.lastDigits = rib.substring(rib.length() - SHOWN);
        proposal.declaredBy = actor.id();
        proposal.declaredByName = actor.name();
        proposal.declaredAt = clock.now();
        accounts.getEntityManager().persist(proposal);
        accounts.flush();
        happened.fire(new BankAccountChangeProposed(
                companyId,
                proposal.id,
                proposal.lastDigits,
                standing == null ? null : standing.lastDigits,
                accounts.contacts(companyId)));
    }

    private static String checked(@Nullable String given) {
        String rib = given == null ? "" : given.replaceAll("[\\s\\u00a0\\u202f-]", "");
        if (rib.isEmpty()) {
            throw refused(null, "member.missing");
        }
        if (!Rib.isWellFormed(rib)) {
            throw refused(given, "rib.form");
        }
        if (!Rib.hasItsKey(rib)) {
            throw refused(given, "rib.key");
        }
        return rib;
    }

    private static Refusal refused(@Nullable String given, String code) {
        return new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("$.rib", given, code)));
    }
}
