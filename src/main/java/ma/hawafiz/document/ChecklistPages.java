package ma.hawafiz.document;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.identity.Role;

/** The pieces of a dossier, for its company. */
@Path("/dossiers/{dossierId}/documents")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ChecklistPages {
    private final ExamineDossier examineDossier;
    private final Companies companies;
    private final DescribeDocuments describe;

    ChecklistPages(ExamineDossier examineDossier, Companies companies, DescribeDocuments describe) {
        this.examineDossier = examineDossier;
        this.companies = companies;
        this.describe = describe;
    }

    @GET
    public TemplateInstance checklist(@PathParam("dossierId") UUID dossierId, SecurityContext visitor) {
        ExamineDossier.Examined examined = examineDossier.examine(dossierId);
        Dossier dossier = examined.dossier();
        List<PieceRow> pieces = describe.checklist(dossier, Role.mayPrepare(visitor));
        return new DossierChecklist(
                DossierHead.of(examined, companies.get(dossier.companyId())),
                pieces,
                DescribeDocuments.asked(pieces),
                DescribeDocuments.there(pieces),
                describe.source(),
                describe.silentSince(dossier.companyId()));
    }
}
