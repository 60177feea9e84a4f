package ma.hawafiz.payment.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.payment.run.PaymentRuns;
import ma.hawafiz.payment.run.RunLine;

/** The payments of a dossier, for its company and the ministry: a company reads an order once it is issued. */
@Path("/api/v1/dossiers/{dossierId}/payments")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class DossierPaymentsResource {
    private final Dossiers dossiers;
    private final PaymentRuns runs;

    DossierPaymentsResource(Dossiers dossiers, PaymentRuns runs) {
        this.dossiers = dossiers;
        this.runs = runs;
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record DossierPayments(List<RunLine> items) {}

    @GET
    public DossierPayments get(@PathParam("dossierId") UUID dossierId) {
        dossiers.get(dossierId);
        return new DossierPayments(runs.ofDossier(dossierId));
    }
}
