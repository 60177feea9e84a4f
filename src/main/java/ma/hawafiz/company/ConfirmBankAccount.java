package ma.hawafiz.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** Another person of the company confirms the account one of them proposed: from now on the company is paid there. */
@ApplicationScoped
public class ConfirmBankAccount {
    private final Companies companies;
    private final BankAccounts accounts;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<BankAccountChangeConfirmed> happened;

    ConfirmBankAccount(
            Companies companies,
            BankAccounts accounts,
            CurrentActor currentActor,
            PortalClock clock,
            Event<BankAccountChangeConfirmed> happened) {
        this.companies = companies;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * @param proposalId the proposal as it was seen
     * @throws Refusal STALE where another one waits, or none; SAME_PERSON for who proposed it
     */
    @Transactional
    public void confirm(UUID companyId, @Nullable UUID proposalId) {
        companies.get(companyId);
        BankAccountProposal proposal = accounts.pending(companyId)
                .filter(waiting -> waiting.id.equals(proposalId))
                .orElseThrow(() -> new Refusal(ProblemType.STALE));
        Actor actor = currentActor.get();
        if (proposal.declaredBy.equals(actor.id())) {
            throw new Refusal(ProblemType.SAME_PERSON, proposal.declaredByName);
        }
        List<UUID> contacts = accounts.contacts(companyId);
        String old =
                accounts.newest(companyId).map(account -> account.lastDigits).orElse(null);
        BankAccount account = new BankAccount();
        account.id = Ids.next();
        account.companyId = companyId;
        account.ribEncrypted = proposal.ribEncrypted;
        account.ribToken = proposal.ribToken;
        account.lastDigits = proposal.lastDigits;
        account.declaredBy = proposal.declaredBy;
        account.declaredByName = proposal.declaredByName;
        account.declaredAt = proposal.declaredAt;
        account.proposalId = proposal.id;
        account.confirmedBy = actor.id();
        account.confirmedByName = actor.name();
        account.confirmedAt = clock.now();
        accounts.persistAndFlush(account);
        happened.fire(new BankAccountChangeConfirmed(companyId, account.id, account.lastDigits, old, contacts));
    }
}
