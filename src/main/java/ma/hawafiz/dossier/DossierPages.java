package ma.hawafiz.dossier;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.Company;
import ma.hawafiz.crosscheck.ReadCrosschecks;
import ma.hawafiz.dossier.clock.ReadClock;
import ma.hawafiz.dossier.completion.AskedView;
import ma.hawafiz.dossier.completion.ReadAsked;
import ma.hawafiz.identity.Role;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.payroll.Employees;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A dossier as its company sees and moves it. */
@Path("/dossiers/{dossierId}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class DossierPages {
    private final Dossiers dossiers;
    private final Companies companies;
    private final Employees employees;
    private final ExamineDossier examineDossier;
    private final MovedSinceLodging movedSinceLodging;
    private final LodgeDossier lodgeDossier;
    private final DiscardDossier discardDossier;
    private final WithdrawDossier withdrawDossier;
    private final Receipts receipts;
    private final ReadCrosschecks readCrosschecks;
    private final ReadClock readClock;
    private final ReadAsked readAsked;
    private final ReadCompleted readCompleted;
    private final CurrentLanguage language;

    DossierPages(
            Dossiers dossiers,
            Companies companies,
            Employees employees,
            ExamineDossier examineDossier,
            MovedSinceLodging movedSinceLodging,
            LodgeDossier lodgeDossier,
            DiscardDossier discardDossier,
            WithdrawDossier withdrawDossier,
            Receipts receipts,
            ReadCrosschecks readCrosschecks,
            ReadClock readClock,
            ReadAsked readAsked,
            ReadCompleted readCompleted,
            CurrentLanguage language) {
        this.dossiers = dossiers;
        this.companies = companies;
        this.employees = employees;
        this.examineDossier = examineDossier;
        this.movedSinceLodging = movedSinceLodging;
        this.lodgeDossier = lodgeDossier;
        this.discardDossier = discardDossier;
        this.withdrawDossier = withdrawDossier;
        this.receipts = receipts;
        this.readCrosschecks = readCrosschecks;
        this.readClock = readClock;
        this.readAsked = readAsked;
        this.readCompleted = readCompleted;
        this.language = language;
    }

    @GET
    public TemplateInstance show(
            @PathParam("dossierId") UUID dossierId,
            @QueryParam("outcome") @Nullable Outcome outcome,
            @QueryParam("from") int from,
            @QueryParam("moved") int movedFrom,
            SecurityContext visitor) {
        ExamineDossier.Examined examined = examineDossier.examine(dossierId);
        Dossier dossier = examined.dossier();
        Determination determination = examined.determination();
        DescribeDetermination describe =
                new DescribeDetermination(language.get(), employees.names(dossier.companyId), examined.remedies());
        String address = "/dossiers/" + dossierId;
        return new DossierView(
                DossierHead.of(examined, companies.get(dossier.companyId)),
                determination.outcome().name(),
                DescribeDetermination.amounts(determination.totals()),
                describe.conditions(determination.conditions(), examined.certificates()),
                describe.lines(determination, outcome, from, address),
                DescribeDetermination.rules(determination.rules()),
                movedSinceLodging
                        .of(examined)
                        .map(moved -> describe.moved(moved, movedFrom))
                        .orElse(null),
                DossierView.timeline(dossiers.steps(dossierId)),
                actions(dossier.state, visitor),
                examined.lodgement() == null ? null : address + "/receipt",
                dossier.state.decided() ? address + "/decision" : null,
                examined.lodgement() == null ? null : "/determinations/" + examined.lodgement().determination.id,
                readCrosschecks.countToClarify(dossier.companyId, dossier.exercice),
                readClock.of(dossierId),
                AskedView.of(readAsked.of(dossierId), language.get()),
                readCompleted.of(dossier, determination, "/dossiers/"));
    }

    private static List<String> actions(DossierState state, SecurityContext visitor) {
        List<String> actions = new ArrayList<>();
        if (state == DossierState.DRAFT && visitor.isUserInRole("signatory")) {
            actions.add("LODGE");
        }
        if (state == DossierState.DRAFT && Role.mayPrepare(visitor)) {
            actions.add("DISCARD");
        }
        if (state == DossierState.LODGED && visitor.isUserInRole("signatory")) {
            actions.add("WITHDRAW");
        }
        if (state == DossierState.INCOMPLETE && Role.mayPrepare(visitor)) {
            actions.add("HAND_IN");
        }
        if (state == DossierState.COMPLEMENT_REQUESTED && Role.mayPrepare(visitor)) {
            actions.add("ANSWER");
        }
        return actions;
    }

    @GET
    @Path("lodge")
    @RolesAllowed("signatory")
    public TemplateInstance confirmLodging(@PathParam("dossierId") UUID dossierId) {
        return confirmation(dossierId, null);
    }

    @POST
    @Path("lodge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("signatory")
    public Response lodge(@PathParam("dossierId") UUID dossierId, @FormParam("certified") @Nullable String certified) {
        try {
            if (certified == null) {
                throw new Refusal(
                        ProblemType.REQUEST_INVALID, List.of(Violation.of("$.certified", null, "dossier.certified")));
            }
            lodgeDossier.lodge(dossierId);
            return seeOther("/dossiers/" + dossierId + "/receipt");
        } catch (Refusal refusal) {
            if (refusal.violations().isEmpty()) {
                throw refusal;
            }
            ProblemDocument problem = FormProblem.of(refusal, language.get());
            return Response.status(problem.status())
                    .entity(confirmation(dossierId, problem))
                    .build();
        }
    }

    private TemplateInstance confirmation(UUID dossierId, @Nullable ProblemDocument problem) {
        ExamineDossier.Examined examined = examineDossier.examine(dossierId);
        Determination determination = examined.determination();
        Company company = companies.get(examined.dossier().companyId);
        DescribeDetermination describe = new DescribeDetermination(language.get(), Map.of(), examined.remedies());
        List<Answer> obstacles = determination.conditions().stream()
                .filter(answer -> answer.outcome() != Outcome.MET)
                .toList();
        return new LodgeConfirmation(
                DossierHead.of(examined, company),
                DescribeDetermination.amounts(determination.totals()),
                count(determination, Outcome.MET),
                count(determination, Outcome.NOT_MET),
                count(determination, Outcome.UNKNOWN),
                describe.conditions(obstacles, examined.certificates()),
                problem);
    }

    private static int count(Determination determination, Outcome outcome) {
        return (int) determination.lines().stream()
                .filter(line -> line.outcome() == outcome)
                .count();
    }

    @POST
    @Path("discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"declarant", "signatory"})
    public Response discard(@PathParam("dossierId") UUID dossierId) {
        UUID companyId = dossiers.get(dossierId).companyId;
        discardDossier.discard(dossierId);
        return seeOther("/companies/" + companyId);
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("signatory")
    public Response withdraw(@PathParam("dossierId") UUID dossierId, @FormParam("ground") @Nullable String ground) {
        withdrawDossier.withdraw(dossierId, Ground.required(ground));
        return seeOther("/dossiers/" + dossierId);
    }

    @GET
    @Path("receipt")
    public TemplateInstance receipt(@PathParam("dossierId") UUID dossierId) {
        Receipt receipt = receipts.of(dossierId);
        ExamineDossier.Examined examined = examineDossier.examine(dossierId);
        return new LodgingReceipt(
                DossierHead.of(examined, companies.get(examined.dossier().companyId)),
                receipt.lodgedBy(),
                DescribeDetermination.amounts(examined.determination().totals()),
                examined.determination().lines().size(),
                receipt.reviewDays());
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
