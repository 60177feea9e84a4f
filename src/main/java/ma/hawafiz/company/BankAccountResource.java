package ma.hawafiz.company;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/companies/{companyId}/bank-account")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class BankAccountResource {
    private final Companies companies;
    private final BankAccounts accounts;
    private final ProposeBankAccount proposeBankAccount;
    private final ConfirmBankAccount confirmBankAccount;

    BankAccountResource(
            Companies companies,
            BankAccounts accounts,
            ProposeBankAccount proposeBankAccount,
            ConfirmBankAccount confirmBankAccount) {
        this.companies = companies;
        this.accounts = accounts;
        this.proposeBankAccount = proposeBankAccount;
        this.confirmBankAccount = confirmBankAccount;
    }

    public record NewBankAccount(@Nullable String rib) {}

    public record Confirmed(@Nullable UUID proposalId) {}

    /** @param proposal null where none waits, as after the account that stands was proposed again */
    public record Proposal(BankAccounts.@Nullable Proposed proposal) {}

    @GET
    public BankAccounts.Known get(@PathParam("companyId") UUID companyId) {
        companies.get(companyId);
        return accounts.of(companyId).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, companyId));
    }

    @GET
    @Path("proposal")
    public Proposal proposal(@PathParam("companyId") UUID companyId) {
        companies.get(companyId);
        return new Proposal(accounts.proposed(companyId).orElse(null));
    }

    @PUT
    @Path("proposal")
    @RolesAllowed("signatory")
    public Proposal propose(@PathParam("companyId") UUID companyId, NewBankAccount account) {
        proposeBankAccount.propose(companyId, account.rib());
        return proposal(companyId);
    }

    @POST
    @Path("confirmation")
    @RolesAllowed({"declarant", "signatory"})
    public BankAccounts.Known confirm(@PathParam("companyId") UUID companyId, Confirmed seen) {
        confirmBankAccount.confirm(companyId, seen.proposalId());
        return get(companyId);
    }
}
