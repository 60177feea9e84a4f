package ma.hawafiz.document;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.dossier.ExamineDossier;
import org.jspecify.annotations.Nullable;

/** The pieces of a dossier beside the one looked at, for those who examine it. */
@Path("/review/dossiers/{dossierId}/documents")
@RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class ReviewedPiecesPages {
    private final ExamineDossier examineDossier;
    private final Companies companies;
    private final CompanyDocuments documents;
    private final DescribeDocuments describe;

    ReviewedPiecesPages(
            ExamineDossier examineDossier,
            Companies companies,
            CompanyDocuments documents,
            DescribeDocuments describe) {
        this.examineDossier = examineDossier;
        this.companies = companies;
        this.documents = documents;
        this.describe = describe;
    }

    /** @param documentId the one looked at */
    @GET
    public TemplateInstance review(
            @PathParam("dossierId") UUID dossierId, @QueryParam("document") @Nullable UUID documentId) {
        ExamineDossier.Examined examined = examineDossier.examine(dossierId);
        Dossier dossier = examined.dossier();
        List<PieceRow> pieces = describe.checklist(dossier, false);
        return new ReviewedPieces(
                DossierHead.of(examined, companies.get(dossier.companyId())),
                pieces,
                DescribeDocuments.asked(pieces),
                DescribeDocuments.there(pieces),
                documentId == null ? null : describe.row(documents.get(dossier.companyId(), documentId)));
    }
}
