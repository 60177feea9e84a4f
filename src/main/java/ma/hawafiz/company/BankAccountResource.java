package ma.hawafiz.company;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
    private final DeclareBankAccount declareBankAccount;

    BankAccountResource(Companies companies, BankAccounts accounts, DeclareBankAccount declareBankAccount) {
        this.companies = companies;
        this.accounts = accounts;
        this.declareBankAccount = declareBankAccount;
    }

    public record NewBankAccount(@Nullable String rib) {}

    @GET
    public BankAccounts.Known get(@PathParam("companyId") UUID companyId) {
        companies.get(companyId);
        return accounts.of(companyId).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, companyId));
    }

    @PUT
    @RolesAllowed("signatory")
    public BankAccounts.Known declare(@PathParam("companyId") UUID companyId, NewBankAccount account) {
        declareBankAccount.declare(companyId, account.rib());
        return get(companyId);
    }
}
