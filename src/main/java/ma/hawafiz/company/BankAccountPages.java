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
import ma.hawafiz.identity.Role;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Where the company is paid, as a form. */
@Path("/companies/{companyId}/bank-account")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class BankAccountPages {
    private final Companies companies;
    private final BankAccounts accounts;
    private final DeclareBankAccount declareBankAccount;
    private final CurrentLanguage language;

    BankAccountPages(
            Companies companies,
            BankAccounts accounts,
            DeclareBankAccount declareBankAccount,
            CurrentLanguage language) {
        this.companies = companies;
        this.accounts = accounts;
        this.declareBankAccount = declareBankAccount;
        this.language = language;
    }

    @GET
    public TemplateInstance show(
            @PathParam("companyId") UUID companyId,
            @QueryParam("saved") @Nullable String saved,
            SecurityContext visitor) {
        return page(companyId, visitor, "", null, saved != null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("signatory")
    public Response declare(
            @PathParam("companyId") UUID companyId, @FormParam("rib") @Nullable String rib, SecurityContext visitor) {
        try {
            declareBankAccount.declare(companyId, rib);
            return Response.seeOther(URI.create("/companies/" + companyId + "/bank-account?saved=yes"))
                    .build();
        } catch (Refusal refusal) {
            ProblemDocument problem = FormProblem.of(refusal, language.get());
            return Response.status(problem.status())
                    .entity(page(companyId, visitor, Objects.requireNonNullElse(rib, ""), problem, false))
                    .build();
        }
    }

    private TemplateInstance page(
            UUID companyId, SecurityContext visitor, String typed, @Nullable ProblemDocument problem, boolean saved) {
        return new BankAccountView(
                CompanyIdentity.of(companies.get(companyId)),
                accounts.of(companyId).orElse(null),
                visitor.isUserInRole(Role.SIGNATORY.code()),
                typed,
                problem,
                saved);
    }
}
