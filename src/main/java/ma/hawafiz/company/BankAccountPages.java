package ma.hawafiz.company;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Where the company is paid, and its change by two persons. */
@Path("/companies/{companyId}/bank-account")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class BankAccountPages {
    private final Companies companies;
    private final BankAccounts accounts;
    private final ProposeBankAccount proposeBankAccount;
    private final ConfirmBankAccount confirmBankAccount;
    private final CurrentActor currentActor;
    private final CurrentLanguage language;

    BankAccountPages(
            Companies companies,
            BankAccounts accounts,
            ProposeBankAccount proposeBankAccount,
            ConfirmBankAccount confirmBankAccount,
            CurrentActor currentActor,
            CurrentLanguage language) {
        this.companies = companies;
        this.accounts = accounts;
        this.proposeBankAccount = proposeBankAccount;
        this.confirmBankAccount = confirmBankAccount;
        this.currentActor = currentActor;
        this.language = language;
    }

    @GET
    public TemplateInstance show(
            @PathParam("companyId") UUID companyId,
            @QueryParam("done") @Nullable String done,
            SecurityContext visitor) {
        return page(companyId, visitor, "", null, Objects.requireNonNullElse(done, ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("signatory")
    public Response propose(
            @PathParam("companyId") UUID companyId, @FormParam("rib") @Nullable String rib, SecurityContext visitor) {
        try {
            proposeBankAccount.propose(companyId, rib);
            return backTo(companyId, "proposed");
        } catch (Refusal refusal) {
            ProblemDocument problem = FormProblem.of(refusal, language.get());
            return Response.status(problem.status())
                    .entity(page(companyId, visitor, Objects.requireNonNullElse(rib, ""), problem, ""))
                    .build();
        }
    }

    @POST
    @Path("confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"declarant", "signatory"})
    public Response confirm(@PathParam("companyId") UUID companyId, @FormParam("proposal") @Nullable UUID proposal) {
        confirmBankAccount.confirm(companyId, proposal);
        return backTo(companyId, "confirmed");
    }

    private static Response backTo(UUID companyId, String done) {
        return Response.seeOther(URI.create("/companies/" + companyId + "/bank-account?done=" + done))
                .build();
    }

    private TemplateInstance page(
            UUID companyId, SecurityContext visitor, String typed, @Nullable ProblemDocument problem, String done) {
        CompanyIdentity company = CompanyIdentity.of(companies.get(companyId));
        BankAccounts.Proposed proposal = accounts.proposed(companyId).orElse(null);
        boolean another = proposal != null
                && !proposal.declaredById().equals(currentActor.get().id());
        return new BankAccountView(
                company,
                accounts.of(companyId).orElse(null),
                proposal,
                visitor.isUserInRole(Role.SIGNATORY.code()),
                another && Role.mayPrepare(visitor),
                typed,
                problem,
                done);
    }
}
