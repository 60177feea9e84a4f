package ma.hawafiz.document;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.storage.ReceivedFile;
import org.jspecify.annotations.Nullable;

/** The documents of a company. */
@Path("/api/v1/companies/{companyId}/documents")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {
    private final Companies companies;
    private final CompanyDocuments documents;
    private final ReceiveDocument receiveDocument;
    private final OpenDocument openDocument;
    private final DocumentAnswer documentAnswer;

    DocumentResource(
            Companies companies,
            CompanyDocuments documents,
            ReceiveDocument receiveDocument,
            OpenDocument openDocument,
            DocumentAnswer documentAnswer) {
        this.companies = companies;
        this.documents = documents;
        this.receiveDocument = receiveDocument;
        this.openDocument = openDocument;
        this.documentAnswer = documentAnswer;
    }

    static String address(UUID companyId) {
        return "/api/v1/companies/" + companyId + "/documents";
    }

    @GET
    public Page<DocumentRecord> list(
            @PathParam("companyId") UUID companyId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        companies.get(companyId);
        return documents.list(companyId, Slice.of(after, limit)).map(DocumentRecord::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({"declarant", "signatory", "integrator"})
    public Response send(
            @PathParam("companyId") UUID companyId,
            @QueryParam("piece") @Nullable String piece,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("fileName") @Nullable String fileName,
            @QueryParam("issuedOn") @Nullable LocalDate issuedOn,
            @QueryParam("validUntil") @Nullable LocalDate validUntil,
            @QueryParam("dossierId") @Nullable UUID dossierId,
            @QueryParam("replaces") @Nullable UUID replaces,
            InputStream sent) {
        companies.get(companyId);
        NewDocument announced = new NewDocument(piece, year, fileName, issuedOn, validUntil, dossierId, replaces);
        try (ReceivedFile file = ReceivedFile.receive(sent)) {
            UUID id = receiveDocument.receive(companyId, announced, file);
            return Response.created(URI.create(address(companyId) + "/" + id))
                    .entity(get(companyId, id))
                    .build();
        }
    }

    @GET
    @Path("{documentId}")
    public DocumentRecord get(@PathParam("companyId") UUID companyId, @PathParam("documentId") UUID documentId) {
        return DocumentRecord.of(documents.get(companyId, documentId));
    }

    @GET
    @Path("{documentId}/content")
    @Produces(MediaType.WILDCARD)
    public Response content(@PathParam("companyId") UUID companyId, @PathParam("documentId") UUID documentId) {
        return documentAnswer.download(openDocument.open(companyId, documentId));
    }
}
