package ma.hawafiz.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.CertificateStanding;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.Register;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/companies/{companyId}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class RegisterResource {
    private final Companies companies;
    private final DescribeRegisters describeRegisters;
    private final RegisterAnswers answers;
    private final GiveConsent giveConsent;
    private final AskAgain askAgain;
    private final CurrentLanguage language;

    RegisterResource(
            Companies companies,
            DescribeRegisters describeRegisters,
            RegisterAnswers answers,
            GiveConsent giveConsent,
            AskAgain askAgain,
            CurrentLanguage language) {
        this.companies = companies;
        this.describeRegisters = describeRegisters;
        this.answers = answers;
        this.giveConsent = giveConsent;
        this.askAgain = askAgain;
        this.language = language;
    }

    /** @param textVersion of the sentence that was read; wanted where consent is given */
    public record ConsentChange(
            @Nullable Boolean given, @Nullable String textVersion) {}

    public record Registers(ConsentText consentText, List<RegisterDocument> registers) {}

    public record ConsentText(String version, String cnss, String dgi) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RegisterDocument(
            Register register,
            boolean connected,
            RegisterStatus.@Nullable ConsentSaid consent,
            CertificateDocument certificate) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CertificateDocument(
            CertificateStanding.Basis basis,
            @Nullable LocalDate declared,
            @Nullable LocalDate issued,
            @Nullable Instant answeredAt,
            @Nullable Instant silentSince,
            @Nullable String silence) {}

    @GET
    @Path("registers")
    public Registers registers(@PathParam("companyId") UUID companyId) {
        companies.get(companyId);
        return new Registers(
                new ConsentText(
                        Consents.TEXT_VERSION,
                        Consents.text(language.get(), Register.CNSS),
                        Consents.text(language.get(), Register.DGI)),
                describeRegisters.of(companyId).stream()
                        .map(RegisterResource::document)
                        .toList());
    }

    @PUT
    @Path("registers/{register}/consent")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("signatory")
    public RegisterDocument consent(
            @PathParam("companyId") UUID companyId, @PathParam("register") Register register, ConsentChange change) {
        if (change.given() == null) {
            throw new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("$.given", null, "member.missing")));
        }
        if (change.given()) {
            giveConsent.give(companyId, register, change.textVersion());
        } else {
            giveConsent.withdraw(companyId, register);
        }
        return describeRegisters.of(companyId).stream()
                .filter(status -> status.register() == register)
                .findFirst()
                .map(RegisterResource::document)
                .orElseThrow();
    }

    @POST
    @Path("register-inquiries")
    @RolesAllowed({"declarant", "signatory"})
    public Response askAgain(@PathParam("companyId") UUID companyId) {
        askAgain.askAgain(companyId);
        return Response.accepted().build();
    }

    @GET
    @Path("register-answers")
    public Page<AnswerSummary> answers(
            @PathParam("companyId") UUID companyId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        companies.get(companyId);
        return answers.list(companyId, Slice.of(after, limit));
    }

    @GET
    @Path("register-answers/{answerId}/document")
    public Response document(@PathParam("companyId") UUID companyId, @PathParam("answerId") UUID answerId) {
        return RegisterPages.document(answers.document(companyId, answerId));
    }

    private static RegisterDocument document(RegisterStatus status) {
        CertificateStanding certificate = status.certificate();
        return new RegisterDocument(
                status.register(),
                status.connected(),
                status.consent(),
                new CertificateDocument(
                        certificate.basis(),
                        certificate.declared(),
                        certificate.issued(),
                        certificate.answeredAt(),
                        certificate.silentSince(),
                        certificate.silence()));
    }
}
