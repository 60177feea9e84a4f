package ma.hawafiz.exchange;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.company.Register;
import ma.hawafiz.identity.Role;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

/** The registers as a company meets them: its consent, what they said of it, and the documents. */
@Path("/companies/{companyId}/registers")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class RegisterPages {
    private static final int ROWS = 25;

    private final Companies companies;
    private final DescribeRegisters describeRegisters;
    private final RegisterAnswers answers;
    private final GiveConsent giveConsent;
    private final AskAgain askAgain;

    RegisterPages(
            Companies companies,
            DescribeRegisters describeRegisters,
            RegisterAnswers answers,
            GiveConsent giveConsent,
            AskAgain askAgain) {
        this.companies = companies;
        this.describeRegisters = describeRegisters;
        this.answers = answers;
        this.giveConsent = giveConsent;
        this.askAgain = askAgain;
    }

    @GET
    public TemplateInstance overview(
            @PathParam("companyId") UUID companyId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("asked") @Nullable String asked,
            SecurityContext visitor) {
        CompanyIdentity company = CompanyIdentity.of(companies.get(companyId));
        Page<AnswerSummary> page = answers.list(companyId, new Slice(after, ROWS));
        List<RegisterStatus> registers = describeRegisters.of(companyId);
        return new RegisterOverview(
                company,
                registers,
                Consents.TEXT_VERSION,
                visitor.isUserInRole(Role.SIGNATORY.code()),
                Role.mayPrepare(visitor) && registers.stream().anyMatch(RegisterStatus::consented),
                asked != null,
                page.items().stream().map(answer -> copy(companyId, answer)).toList(),
                page.next() == null ? null : "?after=" + page.next() + "#copies");
    }

    private static RegisterOverview.Copy copy(UUID companyId, AnswerSummary answer) {
        boolean given = answer.outcome() == RegisterAnswer.Outcome.GIVEN;
        return new RegisterOverview.Copy(
                answer.register().name(),
                answer.question().name(),
                answer.subject(),
                answer.askedAt(),
                answer.attempts(),
                answer.outcome().name(),
                answer.silence(),
                given ? "/companies/%s/registers/answers/%s".formatted(companyId, answer.id()) : null,
                answer.sha256());
    }

    @POST
    @Path("{register}/consent")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("signatory")
    public Response giveConsent(
            @PathParam("companyId") UUID companyId,
            @PathParam("register") Register register,
            @FormParam("textVersion") @Nullable String textVersion) {
        giveConsent.give(companyId, register, textVersion);
        return back(companyId, "?asked=yes");
    }

    @POST
    @Path("{register}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("signatory")
    public Response withdrawConsent(@PathParam("companyId") UUID companyId, @PathParam("register") Register register) {
        giveConsent.withdraw(companyId, register);
        return back(companyId, "");
    }

    @POST
    @Path("inquiries")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"declarant", "signatory"})
    public Response askAgain(@PathParam("companyId") UUID companyId) {
        askAgain.askAgain(companyId);
        return back(companyId, "?asked=yes");
    }

    /** The very bytes the register sent. */
    @GET
    @Path("answers/{answerId}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response document(@PathParam("companyId") UUID companyId, @PathParam("answerId") UUID answerId) {
        return document(answers.document(companyId, answerId));
    }

    static Response document(RegisterAnswers.Document document) {
        AnswerSummary about = document.about();
        String name = "%s%s-%s.json"
                .formatted(
                        about.question(),
                        about.subject().isEmpty() ? "" : "-" + about.subject(),
                        about.askedAt().toString().substring(0, "2027-03-31".length()));
        return Response.ok(document.bytes(), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static Response back(UUID companyId, String query) {
        return Response.seeOther(URI.create("/companies/" + companyId + "/registers" + query))
                .build();
    }
}
