package ma.hawafiz.dossier;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.evaluation.Documents;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/dossiers")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class DossierResource {
    private final Dossiers dossiers;
    private final ReadDossier readDossier;
    private final OpenDossier openDossier;
    private final DiscardDossier discardDossier;
    private final LodgeDossier lodgeDossier;
    private final WithdrawDossier withdrawDossier;
    private final ExamineDossier examineDossier;
    private final Receipts receipts;
    private final Documents documents;
    private final CurrentLanguage language;
    private final PortalClock clock;

    DossierResource(
            Dossiers dossiers,
            ReadDossier readDossier,
            OpenDossier openDossier,
            DiscardDossier discardDossier,
            LodgeDossier lodgeDossier,
            WithdrawDossier withdrawDossier,
            ExamineDossier examineDossier,
            Receipts receipts,
            Documents documents,
            CurrentLanguage language,
            PortalClock clock) {
        this.dossiers = dossiers;
        this.readDossier = readDossier;
        this.openDossier = openDossier;
        this.discardDossier = discardDossier;
        this.lodgeDossier = lodgeDossier;
        this.withdrawDossier = withdrawDossier;
        this.examineDossier = examineDossier;
        this.receipts = receipts;
        this.documents = documents;
        this.language = language;
        this.clock = clock;
    }

    public record NewDossier(
            @Nullable UUID companyId,
            @Nullable Measure measure,
            @Nullable Integer exercice) {}

    @POST
    @RolesAllowed({"declarant", "signatory", "integrator"})
    public Response open(NewDossier wanted) {
        List<Violation> missing = new ArrayList<>();
        if (wanted.companyId() == null) {
            missing.add(Violation.of("$.companyId", null, "member.missing"));
        }
        if (wanted.measure() == null) {
            missing.add(Violation.of("$.measure", null, "member.missing"));
        }
        if (wanted.exercice() == null) {
            missing.add(Violation.of("$.exercice", null, "member.missing"));
        }
        if (wanted.companyId() == null || wanted.measure() == null || wanted.exercice() == null) {
            throw new Refusal(ProblemType.REQUEST_INVALID, missing);
        }
        UUID id = openDossier.open(wanted.companyId(), wanted.measure(), wanted.exercice());
        return Response.created(URI.create("/api/v1/dossiers/" + id))
                .entity(get(id))
                .build();
    }

    @GET
    public Page<DossierDocument> list(
            @QueryParam("companyId") @Nullable UUID companyId,
            @QueryParam("state") @Nullable DossierState state,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        return dossiers.list(companyId, state, Slice.of(after, limit))
                .map(summary -> DossierDocument.of(summary, clock.today()));
    }

    @GET
    @Path("{dossierId}")
    public DossierDocument get(@PathParam("dossierId") UUID dossierId) {
        return readDossier.read(dossierId);
    }

    @DELETE
    @Path("{dossierId}")
    @RolesAllowed({"declarant", "signatory"})
    public void discard(@PathParam("dossierId") UUID dossierId) {
        discardDossier.discard(dossierId);
    }

    @GET
    @Path("{dossierId}/situation")
    public String situation(@PathParam("dossierId") UUID dossierId) {
        return documents.write(examineDossier.examine(dossierId).situation());
    }

    @GET
    @Path("{dossierId}/determination")
    public String determination(@PathParam("dossierId") UUID dossierId) {
        return documents.write(examineDossier.examine(dossierId).determination(), language.get());
    }

    @GET
    @Path("{dossierId}/events")
    public Page<DossierStep> events(
            @PathParam("dossierId") UUID dossierId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        dossiers.get(dossierId);
        return dossiers.steps(dossierId, Slice.of(after, limit));
    }

    @POST
    @Path("{dossierId}/lodging")
    @RolesAllowed("signatory")
    public Response lodge(@PathParam("dossierId") UUID dossierId) {
        lodgeDossier.lodge(dossierId);
        return Response.status(Response.Status.CREATED)
                .entity(receipts.of(dossierId))
                .build();
    }

    @GET
    @Path("{dossierId}/receipt")
    public Receipt receipt(@PathParam("dossierId") UUID dossierId) {
        return receipts.of(dossierId);
    }

    @POST
    @Path("{dossierId}/withdrawal")
    @RolesAllowed("signatory")
    public DossierDocument withdraw(@PathParam("dossierId") UUID dossierId, Ground ground) {
        withdrawDossier.withdraw(dossierId, Ground.required(ground.ground()));
        return get(dossierId);
    }
}
